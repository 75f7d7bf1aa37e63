/** Requests at a steady pace, and as many as go. */
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { percentile } from './metrics';

export interface Latencies {
  requests: number;
  failed: number;
  /** Answers a second; below the pace asked for, the server (or the machine) did not keep up and latencies grow without end. */
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/**
 * Asks at evenly spaced moments, however long the answers take. Milliseconds count from the moment a request was due, so
 * that one slow answer is not hidden by the questions it holds up. (autocannon's own rate sends each second's requests in
 * one burst at its beginning, which measures a queue.)
 */
export async function steadily(urls: string[], perSecond: number, seconds: number): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const pending: Promise<void>[] = [];
  let failed = 0;
  const started = performance.now();
  for (let at = 0; at < perSecond * seconds; at++) {
    const due = started + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const answered = ask(urls[at % urls.length] as string, agent).then((ok) => {
      times.push(performance.now() - due);
      if (!ok) failed += 1;
    });
    pending.push(answered);
  }
  await Promise.all(pending);
  const answeredPerSecond = (times.length * 1000) / (performance.now() - started);
  agent.destroy();
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share)) as [number, number, number];
  return { requests: times.length, failed, perSecond: answeredPerSecond, p50, p95, p99 };
}

/** As fast as `connections` people can ask who never stop to read. */
export async function atFullSpeed(urls: string[], connections: number, seconds: number) {
  const requests = urls.map((url) => ({ path: url.slice(new URL(url).origin.length) }));
  const result = await autocannon({ url: new URL(urls[0] as string).origin, connections, duration: seconds, requests });
  return {
    requests: result.requests.total,
    failed: result.non2xx + result.errors,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

function ask(url: string, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode === 200));
    }).once('error', () => resolve(false));
  });
}
