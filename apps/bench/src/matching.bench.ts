import { availableParallelism, loadavg } from 'node:os';
import { createMatcher, METHOD, type Matcher, type PreparedListing } from '@techbridge/matching';
import { percentile, seededRandom } from './metrics';
import { figure, printTable } from './tables';

/**
 * Two hundred needs against a thousand technologies, and one new need against a hundred thousand, each beside the formulae as
 * they read (every pair, every term of the question) in the same run.
 */
const TERMS = 20_000;
const TERMS_OF_LISTING = 250;
const AIM_MS = { matrix: 3000, one: 100 };
const NAIVE_SAMPLE = 200;

const random = seededRandom(5);

/** Word frequencies as uneven as in real text (Zipf), and a theme that makes some listings alike. */
function someListing(kind: PreparedListing['kind'], at: number): PreparedListing {
  const vector = new Map<string, { weight: number; word: string }>();
  const theme = Math.floor(random() * 500) * 40;
  while (vector.size < TERMS_OF_LISTING) {
    const place = random() < 0.15 ? theme + Math.floor(random() * 40) : Math.floor(TERMS ** random());
    const term = `t${place}`;
    if (!vector.has(term)) vector.set(term, { weight: 0.2 + random() * 6, word: term });
  }
  return { id: `${kind}${at}`, kind, organisationId: `${at % 120}`, vector, facts: {} as PreparedListing['facts'] };
}

const some = (kind: PreparedListing['kind'], count: number) =>
  Array.from({ length: count }, (_, at) => someListing(kind, at));

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** One direction for some pairs, term by term through maps; both directions of all pairs take as many times longer. */
function naiveMs(questions: readonly PreparedListing[], answers: readonly PreparedListing[]): number {
  const { k1, k3 } = METHOD.text;
  const rounds = Math.min(NAIVE_SAMPLE, questions.length);
  let pairs = 0;
  const took = timed(() => {
    for (const question of questions.slice(0, rounds)) {
      for (const answer of answers) {
        let score = 0;
        for (const [term, { weight }] of question.vector) {
          const said = answer.vector.get(term)?.weight;
          if (said !== undefined) score += (((weight * (k3 + 1)) / (weight + k3)) * said) / (said + k1);
        }
        pairs += score > 0 ? 1 : 0;
      }
    }
  });
  if (pairs === 0) throw new Error('nothing was compared');
  return ((took * questions.length) / rounds) * 2;
}

function matrix(): { label: string; took: number; naive: number; aim: number } {
  const needs = some('demand', 200);
  const offers = some('technology', 1000);
  let matcher: Matcher | undefined;
  const took = timed(() => {
    matcher = createMatcher();
    matcher.load([...needs, ...offers]);
    matcher.settleNow();
    for (const { id } of needs) matcher.best(id, 60);
  });
  return { label: '200 needs × 1,000 technologies', took, naive: naiveMs(needs, offers), aim: AIM_MS.matrix };
}

function oneNeed(): { label: string; took: number; naive: number; aim: number; heap: number } {
  const offers = some('technology', 100_000);
  global.gc?.();
  const before = process.memoryUsage();
  const matcher = createMatcher();
  matcher.load([...some('demand', 50), ...offers]);
  matcher.settleNow();
  global.gc?.();
  const after = process.memoryUsage();
  const fresh = some('demand', 40);
  const times = fresh.map((need) => timed(() => void matcher.best(need, 60)));
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const took = percentile(times, 0.9);
  return {
    label: 'one new need × 100,000 (p90)',
    took,
    naive: naiveMs(fresh.slice(0, 3), offers) / 3,
    aim: AIM_MS.one,
    heap: used / 2 ** 20,
  };
}

const rows = [matrix(), oneNeed()];
printTable(
  rows.map(({ label, took, naive, aim, ...rest }) => ({
    '': label,
    'took, ms': figure(took, 1),
    'naive reference, ms': figure(naive, 1),
    'times as fast as the reference': figure(naive / took, 1),
    'aim, ms': figure(aim),
    'memory, MB': 'heap' in rest ? figure(rest.heap as number) : '',
    reached: took <= aim ? 'yes' : 'NO',
  })),
);
const isIdle = (loadavg()[0] ?? 0) <= availableParallelism();
// On a busy machine milliseconds say little: then the ratio alone has to hold.
if (rows.some(({ took, naive, aim }) => (isIdle ? took > aim : naive / took < 5))) process.exitCode = 1;
