import type { Deployment } from '@techbridge/contracts';
import { recognise } from '@techbridge/taxonomy';
import { readDeployment } from '../notation/deployment-line';
import { plainDigits } from '../values/digits';
import { splitEntries } from '../values/lists';
import { complain, type Input } from './draft';
import { readEntries } from './entries';

/** Where a technology already runs, one a line as the product writes them, or in free text: "Thailand, Rayong rubber mill (2023); 越南胡志明市水厂 2022年". */
export function readDeployments(input: Input): void {
  const technology = input.draft.technology!;
  const all = [...technology.deployments];
  readEntries(
    input,
    readDeployment,
    (deployment) => all.push(deployment),
    (rest) => all.push(...freeDeployments(rest)),
  );
  if (all.length > 20)
    complain(input, { code: 'too_many', severity: 'warning', params: { max: 20, count: all.length } });
  technology.deployments = all.slice(0, 20);
}

function freeDeployments(input: Input): Deployment[] {
  const fallback = input.draft.plan.textLocale === 'zh' ? 'CN' : '';
  const read: Deployment[] = [];
  for (const entry of splitEntries(plainDigits(input.text))) {
    const deployment = deploymentOf(entry, fallback);
    if (deployment) read.push(deployment);
    else
      complain(input, { code: 'not_recognised', severity: 'warning', value: entry, params: { vocabulary: 'country' } });
  }
  return read;
}

const YEAR = /[(（]?\s*\b((?:19|20)\d{2})\s*年?(?:\s*[-/.年]\s*\d{1,2}\s*月?)?\s*[)）]?/;

/** The country is named in the entry, or is the one the list comes from; null where neither is so. */
export function deploymentOf(entry: string, fallback: string): Deployment | null {
  const year = Number(YEAR.exec(entry)?.[1] ?? 0) || null;
  const rest = entry.replace(YEAR, ' ').replace(/\s+/g, ' ').trim();
  const parts = rest
    .split(/[,，:：()（）]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of parts) {
    const country = recognise('country', part);
    if (country && country.by !== 'part')
      return {
        country: String(country.code),
        site: parts
          .filter((other) => other !== part)
          .join(', ')
          .slice(0, 160),
        year,
      };
  }
  const within = countryWithin(rest);
  if (within) return { country: within.country, site: within.site.slice(0, 160), year };
  if (fallback === '' || rest.length < 2) return null;
  return { country: fallback, site: rest.slice(0, 160), year };
}

/** 越南胡志明市水厂 opens with its country without a mark between; "Rayong mill Thailand" ends with it. */
function countryWithin(text: string): { country: string; site: string } | null {
  for (let length = Math.min(6, text.length - 1); length >= 2; length--) {
    const head = text.slice(0, length);
    const found = /^\p{Script=Han}+$/u.test(head) ? recognise('country', head) : null;
    if (found && found.by !== 'part') return { country: String(found.code), site: text.slice(length).trim() };
  }
  const words = text.split(' ');
  for (const count of [1, 2]) {
    for (const name of [words.slice(0, count).join(' '), words.slice(-count).join(' ')]) {
      const found = words.length > count ? recognise('country', name) : null;
      if (found && found.by !== 'part') return { country: String(found.code), site: text.replace(name, '').trim() };
    }
  }
  return null;
}
