import { screen, waitFor, within } from '@testing-library/react';
import { catalogueRoutes, searchRoutes, type Suggestion } from '@techbridge/contracts';
import { renderComponent } from '../../testing/render';
import { answers, isUnreachable } from '../../testing/server';
import { forgetSearches, rememberSearch } from './recent-searches';
import { SearchBox } from './search-box';

const term: Suggestion = { kind: 'term', label: 'น้ำเสีย', target: 'น้ำเสีย', language: 'th', meaning: 'wastewater' };
const technology: Suggestion = {
  kind: 'technology',
  label: 'Ceramic membrane',
  target: 'TO-CN-2026-00001',
  language: 'en',
  meaning: null,
};
const organisation: Suggestion = {
  kind: 'organisation',
  label: 'Sample Institute',
  target: 'sample-institute',
  language: 'en',
  meaning: null,
};

async function open() {
  const onSearch = jest.fn();
  const view = await renderComponent(<SearchBox kind="technology" label="Search technologies" onSearch={onSearch} />);
  return { ...view, onSearch, box: screen.getByRole('combobox') };
}
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const active = (box: HTMLElement) => document.getElementById(box.getAttribute('aria-activedescendant') ?? '');

describe('typing into the search box', () => {
  beforeEach(() => {
    forgetSearches();
    answers(searchRoutes.popular, { items: [] });
  });

  it('offers words with what they mean, technologies and organisations, each under a heading', async () => {
    answers(catalogueRoutes.suggest, { items: [technology, term, organisation] });
    const { user, box } = await open();
    await user.type(box, 'น้ำเสี');
    const words = await screen.findByRole('group', { name: 'Search for' });
    expect(within(words).getByRole('option')).toHaveTextContent('น้ำเสีย · wastewater');
    expect(within(words).getByText('น้ำเสีย')).toHaveAttribute('lang', 'th');
    expect(options()).toEqual(['น้ำเสีย · wastewater', 'Ceramic membrane', 'Sample Institute']);
    expect(screen.getByRole('group', { name: 'Technologies' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Organisations' })).toBeVisible();
    expect(box).toHaveAttribute('aria-expanded', 'true');
  });

  it('works by keys alone: down through all groups, around, and Enter', async () => {
    answers(catalogueRoutes.suggest, { items: [term, technology] });
    const { user, box, onSearch, router } = await open();
    await user.type(box, 'น้ำ');
    await screen.findByRole('listbox');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active(box)).toHaveTextContent('Ceramic membrane');
    await user.keyboard('{ArrowDown}');
    expect(active(box)).toHaveTextContent('น้ำเสีย');
    await user.keyboard('{Enter}');
    expect(onSearch).toHaveBeenCalledWith('น้ำเสีย');
    expect(box).toHaveValue('น้ำเสีย');
    expect(options()).toEqual([]);
    await user.type(box, 'ย');
    await waitFor(() => expect(options()).toHaveLength(2));
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/technologies/TO-CN-2026-00001'));
  });

  it('closes with Escape and keeps what was typed', async () => {
    answers(catalogueRoutes.suggest, { items: [term] });
    const { user, box, onSearch } = await open();
    await user.type(box, 'water');
    await waitFor(() => expect(options()).toHaveLength(1));
    await user.keyboard('{Escape}');
    expect(options()).toEqual([]);
    expect(box).toHaveValue('water');
    await user.keyboard('{Enter}');
    expect(onSearch).toHaveBeenCalledWith('water');
  });

  it('searches as ever while suggestions cannot be fetched', async () => {
    isUnreachable(catalogueRoutes.suggest);
    const { user, box, onSearch } = await open();
    await user.type(box, 'pump{Enter}');
    expect(onSearch).toHaveBeenCalledWith('pump');
  });
});

describe('the empty search box', () => {
  beforeEach(() => forgetSearches());

  it('offers what was searched for in this browser and what many ask, and asks for neither before it is used', async () => {
    rememberSearch('solar dryer');
    rememberSearch('Biogas');
    const asked = answers(searchRoutes.popular, {
      items: [
        { text: 'wastewater', language: 'en' },
        { text: 'Biogas', language: 'en' },
      ],
    });
    const { user, box, onSearch } = await open();
    expect(asked).toHaveLength(0);
    await user.click(box);
    const popular = await screen.findByRole('group', { name: 'Often searched' });
    expect(
      within(popular)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['wastewater']);
    expect(options().slice(0, 3)).toEqual(['Biogas', 'solar dryer', 'Forget what was searched here']);
    await user.click(screen.getByRole('option', { name: 'solar dryer' }));
    expect(onSearch).toHaveBeenCalledWith('solar dryer');
    expect(asked[0]?.query).toEqual({ kind: 'technology', locale: 'en' });
    expect(JSON.stringify(asked)).not.toContain('solar');
  });

  it('remembers what is searched for, the newest first, once and no more than eight', async () => {
    answers(searchRoutes.popular, { items: [] });
    answers(catalogueRoutes.suggest, { items: [] });
    for (let number = 1; number < 9; number += 1) rememberSearch(`search ${number}`);
    const { user, box } = await open();
    await user.type(box, 'SEARCH 3{Enter}');
    await user.clear(box);
    await waitFor(() => expect(options()).toHaveLength(9));
    expect(options().slice(0, 3)).toEqual(['SEARCH 3', 'search 8', 'search 7']);
  });

  it('forgets one with Delete or a press, and all at once', async () => {
    answers(searchRoutes.popular, { items: [] });
    for (const text of ['one', 'two', 'three']) rememberSearch(text);
    const { user, box } = await open();
    box.focus();
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(options()).toHaveLength(4));
    await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    expect(options()).toEqual(['three', 'one', 'Forget what was searched here']);
    await user.click(screen.getByTitle('Forget “three”'));
    expect(options()).toEqual(['one', 'Forget what was searched here']);
    await user.click(screen.getByRole('option', { name: 'Forget what was searched here' }));
    expect(options()).toEqual([]);
    expect(localStorage.getItem('techbridge.recent-searches')).toBeNull();
  });

  it('works where the browser keeps nothing', async () => {
    answers(searchRoutes.popular, { items: [{ text: 'wastewater', language: 'en' }] });
    const refused = jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied');
    });
    const { user, box } = await open();
    await user.click(box);
    await waitFor(() => expect(options()).toEqual(['wastewater']));
    refused.mockRestore();
  });
});
