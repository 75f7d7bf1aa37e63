import { useRouter } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import type { ListingKind } from '@techbridge/contracts';
import { forgetSearch, forgetSearches } from './recent-searches';
import { addressOfChoice, useSuggestions, type Choice, type ChoiceGroup } from './use-suggestions';

export interface SuggestionList {
  groups: readonly ChoiceGroup[];
  /** Place of the chosen line among all of all groups; -1 while none is. */
  active: number;
  open: () => void;
  close: () => void;
  choose: (choice: Choice) => void;
  forget: (choice: Choice) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Takes one search of this browser off the list, or all of them. */
function forget({ kind, target }: Choice): void {
  if (kind === 'recent') forgetSearch(target);
  else if (kind === 'forget') forgetSearches();
}

/** The list below a search box: whether it is open, which line is active, and what keys and presses do to it. */
export function useSuggestionList(text: string, kind: ListingKind, onSearch: (q: string) => void): SuggestionList {
  const router = useRouter();
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const groups = useSuggestions(text, kind, wanted);
  const all = groups.flatMap(({ choices }) => choices);
  const active = Math.min(chosen, all.length - 1);
  const show = (on: boolean) => {
    setWanted(on);
    setChosen(-1);
  };
  const open = () => show(true);
  const close = () => show(false);
  const choose = (choice: Choice) => {
    if (choice.kind === 'forget') return forget(choice);
    close();
    const address = addressOfChoice(choice);
    if (address === null) onSearch(choice.target);
    else void router.navigate({ href: address });
  };
  const step = (by: 1 | -1) =>
    setChosen(active < 0 ? (by > 0 ? 0 : all.length - 1) : (active + by + all.length) % all.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = all[active];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && !wanted && text.trim() === '') open();
    else if (all.length === 0) return;
    else if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && choice) choose(choice);
    else if (event.key === 'Delete' && choice?.kind === 'recent') forget(choice);
    else return;
    event.preventDefault();
  };
  return { groups, active, open, close, choose, forget, onKeyDown };
}
