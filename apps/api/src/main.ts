import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { EnvironmentRefused, readEnv, type Env } from './env';
import { openProduct, type Product } from './product';
import { loadSampleWorld } from './sample-world';

/** A rush would teach V8 to make what belongs to a request among the old objects, from then on (apps/docs/decisions/0025). */
setFlagsFromString('--no-allocation-site-pretenuring');

/** The product: HTTP server, worker, or both, by ROLE. */
async function main(): Promise<void> {
  const started = performance.now();
  const env = readEnv();
  const stopping = stopOnSignals();
  const product = await openProduct(env, say);
  if (stopping.asked) return stopping.with(product);
  stopping.product = product;
  if (env.SEED === 'sample' && env.ROLE !== 'api') await loadSampleWorld(product.app, say);
  // A worker listens too, for /healthz and /metrics.
  await product.app.listen({ port: env.PORT, host: env.HOST });
  await announce(env, product, performance.now() - started);
  await product.startWork();
}

const SAME_PRESS_MS = 1000;

interface Stopping {
  asked: boolean;
  product: Product | null;
  with(product: Product): Promise<void>;
}

/** Ctrl-C and kill: answer what is under way, stop the worker and the embedded database, then leave. A second Ctrl-C leaves at once. */
function stopOnSignals(): Stopping {
  const stopping: Stopping = {
    asked: false,
    product: null,
    with: async (product) => {
      say('Stopping …');
      await product.stop().catch((error: unknown) => console.error(error));
      process.exit(0);
    },
  };
  let askedAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Some shells pass one Ctrl-C on twice: only a later one means "at once".
      if (stopping.asked && Date.now() - askedAt < SAME_PRESS_MS) return;
      if (stopping.asked) process.exit(130);
      askedAt = Date.now();
      stopping.asked = true;
      if (stopping.product) void stopping.with(stopping.product);
    });
  }
  return stopping;
}

async function announce(env: Env, product: Product, milliseconds: number): Promise<void> {
  const people = product.sampleSignIns();
  const lines = [
    `TechBridge is ready at http://localhost:${env.PORT} (${(milliseconds / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  ];
  if (people.length > 0) {
    lines.push('', `Sample people (invented), password for all: ${people[0]?.password ?? ''}`);
    for (const { email, role, note } of people) lines.push(`  ${email.padEnd(38)} ${role.padEnd(14)} ${note}`);
  }
  for (const line of lines) say(line);
}

function say(line: string): void {
  console.log(line);
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentRefused ? error.message : error);
  process.exit(1);
});
