import { Controller } from '@nestjs/common';
import { auditRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { AuditService } from './audit.service';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Handles(auditRoutes.list)
  list({ query }: RouteInput<typeof auditRoutes.list>, actor: Actor) {
    return this.audit.list(actor, query);
  }

  @Handles(auditRoutes.exportCsv)
  async exportCsv({ query }: RouteInput<typeof auditRoutes.exportCsv>, actor: Actor) {
    return this.audit.exportCsv(actor, query);
  }
}
