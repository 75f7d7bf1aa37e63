import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ListingContent, type ListingContentInput, type ListingKind, type Locale } from '@techbridge/contracts';
import { readSampleRecords, SEED_FOLDER } from '../../../sample-world/records';
import type { WrittenListing } from '../../listings';
import { analyse, dataRows } from '../columns/analysis';
import { planOf } from '../import-check';
import { columnsOf } from '../import-mapping';
import { readRow, type ReadRow } from '../rows/row';
import { writeListings } from './export';

jest.setTimeout(120_000);

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'techbridge-export-'))));
afterAll(() => rmSync(folder, { recursive: true }));

type Written = Pick<WrittenListing, 'content' | 'ownReference'>;

async function* pagesOf(listings: readonly Written[]) {
  for (let at = 0; at < listings.length; at += 200)
    yield listings.slice(at, at + 200).map((listing, index) => ({
      ...listing,
      id: '',
      reference: `TO-CN-2026-${String(at + index).padStart(5, '0')}`,
    }));
}

async function exported(kind: ListingKind, listings: readonly Written[], reader: Locale): Promise<string> {
  const file = path.join(folder, `${kind}-${reader}.xlsx`);
  const used = listings.flatMap(({ content }) => [...Object.keys(content.texts), ...Object.keys(content.keywords)]);
  const output = new PassThrough();
  const kept = pipeline(output, createWriteStream(file));
  const locales = [...new Set(used)] as Locale[];
  await Promise.all([writeListings({ kind, locales, pages: pagesOf(listings) }, reader, output), kept]);
  return file;
}

/** As an import does it: columns as they are recognised, rows as they are read. */
async function imported(file: string, kind: ListingKind): Promise<{ paths: string[]; rows: ReadRow[] }> {
  const analysis = await analyse(file, kind);
  const columns = columnsOf(analysis, null);
  const plan = planOf({ kind, textLocale: analysis.textLocale, columns, fixedValues: [] }, new Date('2026-11-22'));
  const rows: ReadRow[] = [];
  for await (const { cells, role } of dataRows(file, analysis.format, analysis.headings))
    if (role === 'data') rows.push(readRow(cells, plan));
  return { paths: columns.map(({ field }) => field), rows };
}

/** Attachments are no part of a spreadsheet; an empty list of keywords says no more than none. */
function comparable(content: ListingContent): ListingContent {
  const keywords = Object.fromEntries(Object.entries(content.keywords).filter(([, words]) => words.length > 0));
  return { ...content, keywords, attachments: [] };
}

async function expectTheSame(kind: ListingKind, listings: readonly Written[], reader: Locale): Promise<void> {
  const { paths, rows } = await imported(await exported(kind, listings, reader), kind);
  expect(paths.filter((to) => to === 'append' || to === 'ignore')).toEqual([]);
  expect(rows).toHaveLength(listings.length);
  rows.forEach(({ content, ownReference, problems }, index) => {
    const { content: before, ownReference: reference } = listings[index]!;
    expect({ content: comparable(content), ownReference }).toEqual({
      content: comparable(before),
      ownReference: reference,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
}

const listing = (content: ListingContentInput, ownReference = ''): Written => ({
  content: ListingContent.parse(content),
  ownReference,
});

describe('the sample world, exported and imported again, is the same', () => {
  const { technologies, demands, unpublished } = readSampleRecords(process.env.SAMPLE_WORLD ?? SEED_FOLDER);
  const all: Written[] = [...technologies, ...demands, ...unpublished].map(({ content, reference }) => ({
    content,
    ownReference: reference,
  }));
  const readers = ['en', 'zh', 'th'] as const;

  it.each(readers)('for all technologies and a reader of %s', async (reader) => {
    const offers = all.filter(({ content }) => content.kind === 'technology');
    expect(offers.length).toBeGreaterThanOrEqual(60);
    await expectTheSame('technology', offers, reader);
  });

  it.each(readers)('for all needs and a reader of %s', async (reader) => {
    const needs = all.filter(({ content }) => content.kind === 'demand');
    expect(needs.length).toBeGreaterThanOrEqual(20);
    await expectTheSame('demand', needs, reader);
  });
});

const ODD = 'Line one  \n— two; "three" | four, 五；六 _x0041_ =7';
const ZERO_WIDTH = 'ភាសា\u200bខ្មែរ 60\u00a0°C cafe\u0301 \u212b';
const technologyText = (title: string) => ({
  ...{ title, summary: ODD, description: ZERO_WIDTH, advantages: '-', partnerBrings: 'n/a' },
  status: 'machine-translated' as const,
});
const odd: ListingContentInput = {
  kind: 'technology',
  originalLocale: 'km',
  texts: { km: technologyText(ZERO_WIDTH), en: technologyText('Example: two  spaces'), lo: {}, vi: { title: 'Máy' } },
  keywords: { en: ['a; b', '1. c.', 'A', 'a', '"q"', '5" pipe', ''], my: ['ရေဆိုး'] },
  sectors: ['water', 'energy', 'buildings', 'transport', 'digital-ai'],
  terms: ['seed-technology', 'no such term', 'solar-photovoltaics'],
  sdgs: [9, 2, 17],
  sdgNotRelevant: true,
  link: 'https://institute.example/a;b?c=%E4%BD%A0、d',
  ipcCodes: ['C02F 1/44', 'c02f 1/44', 'A01H (2006.01)', 'x;y'],
  trl: 3,
  trlEvidence: '-',
  cooperation: ['training', 'free-transfer', 'pilot'],
  patents: [
    { number: 'ZL 2015 1, 0123456.7 | x', office: 'WO', status: 'lapsed', expiresOn: '2037-05-15' },
    { number: '', office: '', inForceIn: ['US', 'TH', '"|', ''] },
    { number: 'line\nbreak', office: 'cn', status: 'applied' },
  ],
  benefits: [
    {},
    { measure: { en: 'a | b', th: '' }, value: -0.1, unit: 'kg CO₂e/m³ of "x"', baseline: { zh: '= 7' } },
    { measure: { fil: 'against 3' }, value: 1e21, unit: ' ', baselineValue: 0, baseline: { en: 'vs. 4; 5' } },
    { unit: '%', baselineValue: 12.5 },
  ],
  paybackMonths: 0,
  deployments: [
    { country: 'TH', site: 'mill, Rayong; 2019 | "old"', year: 2023 },
    { country: 'US', site: '' },
    { country: 'cn', site: '2020' },
    { country: '', site: 'nowhere' },
  ],
  localConditions: { climate: '—', feedstock: '1. ore', voltage: '220/380', waterQuality: ODD.slice(0, 100) },
  priceBand: '50k-200k',
  excludedCountries: ['TL', 'MM', 'CN'],
  minimumInvestment: 'over-20m',
};

describe('nothing of a listing is lost', () => {
  const bands = ['under-50k', '50k-200k', '200k-1m', '1m-5m', '5m-20m', 'over-20m'] as const;
  const patent = { patents: [{ number: 'CN1', office: 'CN', status: 'granted' as const }] };

  it.each(['en', 'zh', 'my'] as const)('of a technology as odd as can be, in %s', async (reader) => {
    const plain = { kind: 'technology' as const, texts: { en: { title: 'Plain', description: 'No summary.' } } };
    await expectTheSame(
      'technology',
      [listing(odd, 'Example ទឹក-២៦  ０３'), listing(plain, '示例-1'), listing({ ...plain, ...patent }, '000123')],
      reader,
    );
  });

  it.each(['en', 'zh', 'id'] as const)('of a need as odd as can be, in %s', async (reader) => {
    const text = { title: '-', summary: ODD, problem: ZERO_WIDTH, scale: '注：无' };
    const needs = bands.map((budgetBand, index) =>
      listing({
        kind: 'demand',
        originalLocale: 'th',
        texts: { th: text, ms: { ...text, title: 'Tajuk', status: 'human-reviewed' } },
        ...{ siteCountry: 'VN', siteRegion: 'VN-26', trlMin: index + 1, trlMax: 9, budgetBand },
        ...(index % 2 ? { budgetMin: 0.1, budgetMax: 14_000_000_000, currency: 'VND' as const } : {}),
        cooperation: ['licence-nonexclusive', 'licence-exclusive', 'joint-rd', 'turnkey', 'consulting', 'pilot'],
        ...{ fundingSource: 'undecided', deadline: '2025-02-28', languages: ['vi', 'en', 'lo'], anonymous: index > 2 },
      }),
    );
    await expectTheSame('demand', needs, reader);
  });

  it('not even of a draft with a title in another language than its own', async () => {
    await expectTheSame(
      'demand',
      [listing({ kind: 'demand', originalLocale: 'en', texts: { en: { problem: 'Smell.' }, zh: { title: '臭' } } })],
      'en',
    );
  });
});

describe('a workbook larger than its reader takes at once', () => {
  const MANY = 100;

  /** Pages of listings that no packing makes small, and how many of them were asked for. */
  function manyPages() {
    const asked = { pages: 0 };
    async function* pages() {
      while (asked.pages < MANY) {
        asked.pages++;
        const page = Array.from({ length: 200 }, () =>
          listing({
            kind: 'technology',
            texts: { en: { title: 'T', description: randomBytes(1500).toString('base64') } },
          }),
        );
        for await (const written of pagesOf(page)) yield written;
      }
    }
    return { asked, pages };
  }

  it('is written as it is read, and no longer when nobody reads it', async () => {
    const { asked, pages } = manyPages();
    const output = new PassThrough();
    const written = writeListings({ kind: 'technology', locales: ['en'], pages: pages() }, 'en', output);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const waitingAt = asked.pages;
    expect(waitingAt).toBeLessThan(10);
    for (let bytes = 0; bytes < 2_000_000;) bytes += ((await once(output, 'data')) as [Buffer])[0].length;
    output.pause();
    expect(asked.pages).toBeGreaterThan(waitingAt);
    output.destroy();
    await expect(written).rejects.toThrow();
    expect(asked.pages).toBeLessThan(MANY);
  });
});
