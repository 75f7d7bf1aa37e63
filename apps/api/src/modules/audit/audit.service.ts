import { Injectable } from '@nestjs/common';
import type { auditRoutes, RouteInput } from '@techbridge/contracts';
import { Clock } from '../../platform/clock';
import { csvStream } from '../../platform/csv';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/file-answer';
import { csvLine, CSV_HEADINGS, presentActivity } from './audit.presenter';
import { AuditRepository } from './audit.repository';

type Query = RouteInput<typeof auditRoutes.list>['query'];

const PAGE = 1000;

/** The activity log as staff read it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly repository: AuditRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: Query) {
    const [rows, total, types] = await Promise.all([
      this.repository.page(query, query.offset, query.limit),
      this.repository.count(query),
      this.repository.types(),
    ]);
    const end = query.offset + rows.length;
    return { items: rows.map((row) => presentActivity(row, actor)), total, next: end < total ? end : null, types };
  }

  /** Every line under these filters, newest first, read as fast as it is sent. */
  exportCsv(actor: Actor, query: Query): FileAnswer {
    const day = this.clock.now().toISOString().slice(0, 10);
    return {
      contentType: 'text/csv; charset=utf-8',
      name: `techbridge-audit-${day}.csv`,
      body: csvStream(CSV_HEADINGS, this.lines(actor, query)),
    };
  }

  private async *lines(actor: Actor, query: Query): AsyncGenerator<string[]> {
    let last: { at: Date; id: string } | undefined;
    for (;;) {
      const rows = await this.repository.behind(query, last, PAGE);
      for (const row of rows) yield csvLine(presentActivity(row, actor));
      last = rows.at(-1);
      if (rows.length < PAGE) return;
    }
  }
}
