import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OutsideContract } from './handles';
import { Readiness } from './readiness';
import { Metrics } from './metrics';

/** For load balancers and Prometheus; outside the contracts because they are not for the product's own clients. */
@OutsideContract()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** Alive: the process answers. */
  @Get('healthz')
  healthz() {
    return { ok: true };
  }

  /** Ready: every dependency answers, so this replica can be sent requests. */
  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks = await this.readiness.check();
    const ok = Object.values(checks).every((state) => state === 'ok');
    reply.status(ok ? 200 : 503);
    return { ok, checks };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metricsText() {
    return this.metrics.text();
  }
}
