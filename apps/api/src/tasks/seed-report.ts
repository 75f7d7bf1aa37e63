/** `npm run seed:report`: what the sample world holds, for those who edit it. */
import { readSampleRecords } from '../sample-world/records';

const { technologies, demands, organisations, people, matches } = readSampleRecords();

function line(title: string, values: readonly (string | number | null | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(String(value ?? '–'), (counts.get(String(value ?? '–')) ?? 0) + 1);
  const parts = [...counts].sort(([, one], [, other]) => other - one).map(([value, count]) => `${value} ${count}`);
  return `${title.padEnd(22)} ${parts.join(', ')}`;
}

const offers = technologies.map(({ content }) => content);
const needs = demands.map(({ content }) => content);
const regionOf = new Map(organisations.map(({ key, region }) => [key, region]));
const languages = (texts: object) => Object.keys(texts).sort().join('+');

console.log(
  [
    `${technologies.length} technologies, ${demands.length} needs, ${organisations.length} organisations, ${people.length} people, ${matches.length} requests`,
    line(
      'technologies: sector',
      offers.map(({ sectors }) => sectors[0]),
    ),
    line(
      'readiness',
      offers.map(({ trl }) => trl),
    ),
    line(
      'form',
      offers.map(({ form }) => form),
    ),
    line(
      'IP status',
      offers.map(({ ipStatus }) => ipStatus),
    ),
    line(
      'cooperation',
      offers.flatMap(({ cooperation }) => cooperation),
    ),
    line(
      'SDG',
      offers.flatMap(({ sdgs }) => sdgs),
    ),
    line(
      'export class',
      technologies.map(({ exportClass }) => exportClass),
    ),
    line(
      'province',
      technologies.map(({ organisation }) => regionOf.get(organisation)),
    ),
    line(
      'languages',
      offers.map(({ texts }) => languages(texts)),
    ),
    line(
      'needs: country',
      needs.map(({ siteCountry }) => siteCountry),
    ),
    line(
      'sector',
      needs.map(({ sectors }) => sectors[0]),
    ),
    line(
      'written in',
      needs.map(({ originalLocale }) => originalLocale),
    ),
    line(
      'requests: state',
      matches.map(({ state }) => state),
    ),
  ].join('\n'),
);
