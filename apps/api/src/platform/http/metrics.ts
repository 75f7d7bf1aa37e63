import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database';

/** Prometheus metrics: requests by route, and follow-up jobs waiting and failing. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route of the contracts',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(database: Database) {
    collectDefaultMetrics({ register: this.registry });
    const jobs = new Gauge({
      name: 'jobs',
      help: 'Follow-up jobs by state',
      labelNames: ['state'],
      registers: [this.registry],
      collect: async () => {
        const { rows } = await database.pool.query<{ waiting: string; failed: string }>(
          `select count(*) filter (where attempts < max_attempts) as waiting,
                  count(*) filter (where attempts >= max_attempts) as failed
             from graphile_worker._private_jobs`,
        );
        jobs.set({ state: 'waiting' }, Number(rows[0]?.waiting ?? 0));
        jobs.set({ state: 'failed' }, Number(rows[0]?.failed ?? 0));
      },
    });
  }

  watch(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const { name } = request.routeOptions.config as { name?: string };
      this.requests.observe({ route: name ?? 'other', status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
