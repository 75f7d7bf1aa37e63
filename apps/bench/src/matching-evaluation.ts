import { FIT_CRITERIA, LOCALES, type Locale } from '@techbridge/contracts';
import { METHOD, type Method, type PreparedListing } from '@techbridge/matching';
import { evaluateAnswers } from './answers-evaluation';
import { readJudgedWorld, writtenOnlyIn, type JudgedNeed, type JudgedWorld } from './judged-world';
import { liveAgreement } from './live-candidates';
import { accept, dropped, figuresOf, type Figures } from './matching-accepted';
import { bestP5, calibration, falseAlarms, measure, type Measures } from './matching-measures';
import {
  asWrittenRanker,
  featuresOf,
  fitted,
  prepared,
  rankerOf,
  simpleRankers,
  textRanker,
  without,
  type Features,
} from './matching-rankers';
import { quickMeasures } from './matching-quick';

/**
 * How well needs find their technologies on the judged pairs of the sample world. `--accept` writes what is reached as the figures that
 * later runs are held to; `--fit` looks for better weights on one half of the needs. `--answers FILE` reads what members answered instead.
 */
const AIMS = { ndcg10: 0.75, p5OverOneLanguage: 2, languageOverEnglish: 0.8 };
/** A language with fewer judged needs is shown, but one need more or less decides it. */
const FEWEST_NEEDS = 3;

function evaluate(): void {
  const world = readJudgedWorld();
  const needs = world.needs.map(prepared);
  const offers = world.offers.map(prepared);
  const keys = world.judged.map(({ need }) => need);
  const features = featuresOf(needs, offers, keys);
  const [fitHalf, reportHalf] = halves(world.judged);
  if (process.argv.includes('--fit')) return fit(features, fitHalf, reportHalf);

  const method = measure(world.judged, rankerOf(features));
  const written = baselines(world, needs, offers, features, method);
  console.log('\nHalves (weights are fitted on the first)');
  console.table({
    'fitted on': row(measure(fitHalf, rankerOf(features))),
    reported: row(measure(reportHalf, rankerOf(features))),
  });
  ablation(world.judged, features, method);
  const languages = perNeedLanguage(world, needs, offers);
  perListingLanguage(world, needs, keys);
  bands(world.judged, features);
  live(needs, offers, keys);

  const worst = Math.min(...languages.filter(({ needs: count }) => count >= FEWEST_NEEDS).map(({ ratio }) => ratio));
  aims({ ndcg10: method.ndcg10, p5OverOneLanguage: method.p5 / written.p5, languageOverEnglish: worst });
  hold({
    ...figuresOf('all', method),
    ...figuresOf('reported half', measure(reportHalf, rankerOf(features))),
    ...figuresOf('quick', quickMeasures()),
  });
}

/** Every other need in the order of their keys, so that both halves hold every language. */
function halves(judged: readonly JudgedNeed[]): [JudgedNeed[], JudgedNeed[]] {
  const ordered = [...judged].sort((a, b) => (a.need < b.need ? -1 : 1));
  return [ordered.filter((_, at) => at % 2 === 0), ordered.filter((_, at) => at % 2 === 1)];
}

function baselines(
  world: JudgedWorld,
  needs: readonly PreparedListing[],
  offers: readonly PreparedListing[],
  features: Features,
  method: Measures,
): Measures {
  const facts = new Map([...needs, ...offers].map((listing) => [listing.id, listing]));
  const written = measure(world.judged, asWrittenRanker(world.needs, world.offers, facts));
  const simple = Object.entries(simpleRankers(world.needs, world.offers));
  console.log(`\nAll ${world.judged.length} judged needs (a perfect P@5 is ${bestP5(world.judged).toFixed(3)})`);
  console.table({
    ...Object.fromEntries(simple.map(([name, ranker]) => [name, row(measure(world.judged, ranker))])),
    'words as written, one language': row(written),
    'words alone, translated': row(measure(world.judged, textRanker(features))),
    [`method ${METHOD.version}`]: row(method),
  });
  return written;
}

function ablation(judged: readonly JudgedNeed[], features: Features, whole: Measures): void {
  console.log('\nWithout one part (text: facts alone order what words found)');
  const rows = FIT_CRITERIA.filter((criterion) => criterion !== 'text').map((criterion) => {
    const found = measure(judged, rankerOf(features, without(criterion)));
    return [criterion, { ...row(found), 'nDCG@10 −': (whole.ndcg10 - found.ndcg10).toFixed(4) }] as const;
  });
  const facts = measure(
    judged,
    rankerOf(features, { ...METHOD, textPower: 0, weights: { ...METHOD.weights, text: 0 } }),
  );
  console.table({
    ...Object.fromEntries(rows),
    text: { ...row(facts), 'nDCG@10 −': (whole.ndcg10 - facts.ndcg10).toFixed(4) },
  });
}

/** Needs as if written in one language alone, against the same needs in English alone. */
function perNeedLanguage(world: JudgedWorld, needs: readonly PreparedListing[], offers: readonly PreparedListing[]) {
  console.log('\nNeeds in one language alone, against the same needs in English alone');
  const rows = LOCALES.flatMap((locale) => {
    const judged = world.judged.filter(({ need }) => {
      const listing = world.needs.find(({ key }) => key === need)!;
      return writtenOnlyIn(listing, locale) && writtenOnlyIn(listing, 'en');
    });
    if (judged.length === 0) return [];
    const inOne = (language: Locale) => {
      const keys = new Set(judged.map(({ need }) => need));
      const only = world.needs
        .filter(({ key }) => keys.has(key))
        .map((need) => prepared(writtenOnlyIn(need, language)!));
      const all = [...needs.filter(({ id }) => !keys.has(id)), ...only];
      return measure(judged, rankerOf(featuresOf(all, offers, [...keys])));
    };
    const own = inOne(locale);
    const english = inOne('en');
    return [{ locale, needs: own.needs, own, english, ratio: own.ndcg10 / english.ndcg10 }];
  });
  console.table(
    Object.fromEntries(
      rows.map(({ locale, own, english, ratio }) => [
        locale,
        { ...row(own), 'in English': english.ndcg10.toFixed(3), ratio: ratio.toFixed(2) },
      ]),
    ),
  );
  return rows;
}

/** Technologies as if written in one language alone. */
function perListingLanguage(world: JudgedWorld, needs: readonly PreparedListing[], keys: readonly string[]): void {
  console.log('\nTechnologies in one language alone');
  const rows = (['en', 'zh'] as const).map((locale) => {
    const offers = world.offers.flatMap((offer) => writtenOnlyIn(offer, locale) ?? []).map(prepared);
    return [locale, row(measure(world.judged, rankerOf(featuresOf(needs, offers, keys))))] as const;
  });
  console.table(Object.fromEntries(rows));
}

function bands(judged: readonly JudgedNeed[], features: Features): void {
  const ranker = rankerOf(features);
  console.log('\nWhat bands are worth among the first twenty (shares of the judged ones)');
  console.table(
    Object.fromEntries(
      Object.entries(calibration(judged, ranker)).map(([band, { pairs, judged: seen, relevant, related }]) => [
        band,
        { pairs, judged: seen, 'worth a talk': relevant.toFixed(2), related: related.toFixed(2) },
      ]),
    ),
  );
  const { needs, ...alarms } = falseAlarms(judged, ranker);
  console.log(`\nNothing fits ${needs} of the needs. Shown a candidate all the same, at least`);
  console.table({ share: Object.fromEntries(Object.entries(alarms).map(([band, share]) => [band, share.toFixed(2)])) });
}

/** While a need is written nobody has all listings in memory. */
function live(needs: readonly PreparedListing[], offers: readonly PreparedListing[], keys: readonly string[]): void {
  console.log('\nA need that is being written, weighed by a sample of each side, against the same among all');
  const rows = liveAgreement(needs, offers, keys).map(([size, { sameBand, scoreApart, sameFive, ms }]) => [
    `at most ${size}`,
    {
      'same band': sameBand.toFixed(3),
      'scores apart': scoreApart.toFixed(4),
      'same best five': sameFive.toFixed(3),
      'ms, p50': ms[0].toFixed(1),
      'ms, p95': ms[1].toFixed(1),
    },
  ]);
  console.table(Object.fromEntries(rows));
}

function fit(features: Features, fitHalf: JudgedNeed[], reportHalf: JudgedNeed[]): void {
  const quality = (method: Method) => {
    const { ndcg10, p5 } = measure(fitHalf, rankerOf(features, method));
    return ndcg10 + p5 / 2;
  };
  const found = fitted(quality);
  console.log(JSON.stringify({ textPower: found.textPower, weights: found.weights }, null, 2));
  for (const [name, half] of [
    ['fitted on', fitHalf],
    ['reported', reportHalf],
  ] as const) {
    console.log(`\n${name}`);
    console.table({
      now: row(measure(half, rankerOf(features))),
      found: row(measure(half, rankerOf(features, found))),
    });
  }
}

function row({ needs, ndcg10, recall20, p5, intervals }: Measures): Record<string, string | number> {
  const span = ([low, high]: [number, number]) => `${low.toFixed(2)}–${high.toFixed(2)}`;
  return {
    needs,
    'nDCG@10': ndcg10.toFixed(3),
    '95 %': span(intervals.ndcg10),
    'recall@20': recall20.toFixed(3),
    'P@5': p5.toFixed(3),
    'P@5 95 %': span(intervals.p5),
  };
}

function aims(reached: Record<keyof typeof AIMS, number>): void {
  console.log('\nAims');
  console.table(
    Object.fromEntries(
      (Object.keys(AIMS) as (keyof typeof AIMS)[]).map((name) => [
        name,
        { aim: AIMS[name], reached: reached[name].toFixed(3), '': reached[name] >= AIMS[name] ? 'yes' : 'NO' },
      ]),
    ),
  );
}

/** Compares with the accepted figures; fails where one is lower by more than its noise. */
function hold(figures: Figures): void {
  if (process.argv.includes('--accept')) return console.log(`\nAccepted: ${accept(figures)}`);
  const lines = dropped(figures);
  console.log(`\nAgainst the accepted figures: ${lines.length} dropped`);
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
}

const answersAt = process.argv.indexOf('--answers');
const answersFile = answersAt < 0 ? undefined : process.argv[answersAt + 1];
if (answersFile) evaluateAnswers(answersFile);
else if (answersAt < 0) evaluate();
else {
  console.error('--answers needs the file of answers from the matching desk');
  process.exitCode = 1;
}
