import { Controller } from '@nestjs/common';
import { organisationRoutes as routes, type OrganisationRecord, type RouteInput } from '@techbridge/contracts';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { OrganisationsService } from './organisations.service';
import { PeopleService } from './people.service';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
  ) {}

  @Handles(routes.getPublic)
  getPublic({ params }: RouteInput<typeof routes.getPublic>) {
    return this.organisations.getPublic(params.slug);
  }

  @Handles(routes.listNodes)
  async listNodes() {
    return { items: await this.organisations.nodes() };
  }

  @Handles(routes.getOwn)
  async getOwn(_input: unknown, actor: Actor) {
    return { organisation: await this.organisations.getOwn(actor) };
  }

  @Handles(routes.create)
  create({ body }: RouteInput<typeof routes.create>, actor: Actor) {
    return this.organisations.create(actor, body);
  }

  @Handles(routes.save)
  save({ body }: RouteInput<typeof routes.save>, actor: Actor) {
    return this.organisations.save(actor, body);
  }

  @Handles(routes.invite)
  async invite({ body }: RouteInput<typeof routes.invite>, actor: Actor) {
    await this.people.invite(actor, body.email, body.role);
    return this.own(actor);
  }

  @Handles(routes.revokeInvitation)
  async revokeInvitation({ params }: RouteInput<typeof routes.revokeInvitation>, actor: Actor) {
    await this.people.revokeInvitation(actor, params.id);
    return this.own(actor);
  }

  @Handles(routes.getInvitation)
  getInvitation({ body }: RouteInput<typeof routes.getInvitation>) {
    return this.people.lookAt(body.token);
  }

  @Handles(routes.acceptInvitation)
  async acceptInvitation({ body }: RouteInput<typeof routes.acceptInvitation>, actor: Actor) {
    await this.people.accept(actor, body.token);
    return { ok: true as const };
  }

  @Handles(routes.setPersonRole)
  async setPersonRole({ params, body }: RouteInput<typeof routes.setPersonRole>, actor: Actor) {
    await this.people.setRole(actor, params.id, body.role);
    return this.own(actor);
  }

  @Handles(routes.removePerson)
  async removePerson({ params }: RouteInput<typeof routes.removePerson>, actor: Actor) {
    await this.people.remove(actor, params.id);
    return this.own(actor);
  }

  @Handles(routes.leave)
  async leave(_input: unknown, actor: Actor) {
    await this.people.leave(actor);
    return { ok: true as const };
  }

  @Handles(routes.listForStaff)
  listForStaff({ query }: RouteInput<typeof routes.listForStaff>, actor: Actor) {
    return this.organisations.listForStaff(actor, query);
  }

  @Handles(routes.getForStaff)
  getForStaff({ params }: RouteInput<typeof routes.getForStaff>, actor: Actor) {
    return this.organisations.getForStaff(actor, params.id);
  }

  @Handles(routes.createForStaff)
  createForStaff({ body }: RouteInput<typeof routes.createForStaff>, actor: Actor) {
    return this.organisations.createForStaff(actor, body);
  }

  @Handles(routes.verify)
  verify({ params, body }: RouteInput<typeof routes.verify>, actor: Actor) {
    return this.organisations.verify(actor, params.id, body);
  }

  private async own(actor: Actor): Promise<OrganisationRecord> {
    const organisation = await this.organisations.getOwn(actor);
    demand(organisation, 'organisation.not_found');
    return organisation;
  }
}
