import { Injectable } from '@nestjs/common';
import type { ExportClass, FollowUp, LocalisedText, MatchCommand } from '@techbridge/contracts';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/database';
import type { Prisma } from '../../platform/database/generated/client';
import { demand } from '../../platform/errors';
import { SYSTEM, type Actor, type ActorOrSystem } from '../../platform/http/actor';
import { CONSENT_TEXT_VERSION } from '../accounts';
import { identityIn } from './match.brief';
import { demandMayIntroduce } from './match.policy';
import { stateOf } from './match.presenter';
import { nextFollowUp } from './match.schedule';
import { MatchesRepository, type MatchRow } from './matches.repository';

/** What a command changes besides the state, and what the history keeps of it. */
export interface Effect {
  change: Prisma.MatchUncheckedUpdateInput;
  text?: string;
  details?: Record<string, unknown>;
}

type Command = MatchCommand | { action: 'expire'; note: string };
type Of<Action extends Command['action']> = Extract<Command, { action: Action }>;

/** The particular part of each command. The general part is in MatchesService.move. */
@Injectable()
export class MatchEffects {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, actor: ActorOrSystem, match: MatchRow, command: Command): Promise<Effect> {
    return (await this.ofParties(tx, actor, match, command)) ?? this.ofAnyone(tx, actor, match, command);
  }

  /** The steps that lead to the introduction. */
  private async ofParties(tx: Tx, actor: ActorOrSystem, match: MatchRow, command: Command): Promise<Effect | null> {
    switch (command.action) {
      case 'forward':
        return this.forward(tx, match, command);
      case 'ask_info':
        return { change: {}, text: command.question };
      case 'answer_info':
        return this.answer(tx, person(actor), match, command);
      case 'accept':
        return this.accept(tx, person(actor), command);
      case 'approve_export':
        return this.approveExport(person(actor), match, command);
      case 'introduce':
        return this.introduce(tx, person(actor), match, command);
      default:
        return null;
    }
  }

  /** Everything else: talks, agreement, care, endings. */
  private async ofAnyone(tx: Tx, actor: ActorOrSystem, match: MatchRow, command: Command): Promise<Effect> {
    switch (command.action) {
      case 'record_meeting':
        return { change: {}, text: command.note, details: { on: command.on } };
      case 'record_agreement':
        return {
          change: { agreement: command.agreement, agreedAt: this.clock.now() },
          details: { type: command.agreement.type },
        };
      case 'record_follow_up':
        return this.followUp(match, command);
      case 'send_message':
        return { change: {}, text: command.text };
      case 'hand_over':
        return this.handOver(tx, command);
      case 'take_over':
        return { change: { ownerId: person(actor).userId } };
      case 'hold':
        return { change: { onHold: true }, text: command.note };
      case 'resume':
        return { change: { onHold: false } };
      case 'expire':
        return { change: { reason: 'no-reply' }, text: command.note, details: { reason: 'no-reply' } };
      case 'start_negotiation':
      case 'complete':
      case 'add_note':
        return { change: {}, text: command.note };
      case 'withdraw':
      case 'decline_by_staff':
      case 'decline_by_counterparty':
      case 'close_without_agreement':
        return end(command);
      default:
        return { change: {} };
    }
  }

  private async forward(tx: Tx, match: MatchRow, { brief }: Of<'forward'>): Promise<Effect> {
    demand(await this.repository.consent(tx, match.requesterConsentId), 'match.consent_missing');
    demand(match.requester.verificationLevel !== 'unverified', 'organisation.not_verified');
    const members = await this.repository.membersOf(tx, match.requesterOrganisationId);
    const given = identityIn(
      brief,
      match.requester.name as LocalisedText,
      members.map(({ name }) => name),
    );
    demand(!given, 'match.brief_names_people', { words: given ?? '' }, [{ path: 'command.brief', code: 'wrong_type' }]);
    return { change: { brief, forwardedAt: this.clock.now(), remindersSent: 0 }, text: brief };
  }

  private async answer(tx: Tx, actor: Actor, match: MatchRow, { answer, consent }: Of<'answer_info'>): Promise<Effect> {
    if (match.requesterConsentId || !consent) return { change: {}, text: answer };
    const requesterConsentId = await this.repository.addConsent(
      tx,
      actor.userId,
      CONSENT_TEXT_VERSION,
      this.clock.now(),
    );
    return { change: { requesterConsentId }, text: answer, details: { consent: true } };
  }

  private async accept(tx: Tx, actor: Actor, { note }: Of<'accept'>): Promise<Effect> {
    const counterpartyConsentId = await this.repository.addConsent(
      tx,
      actor.userId,
      CONSENT_TEXT_VERSION,
      this.clock.now(),
    );
    return { change: { acceptedById: actor.userId, counterpartyConsentId }, text: note, details: { consent: true } };
  }

  private approveExport(actor: Actor, match: MatchRow, { note }: Of<'approve_export'>): Effect {
    demand(match.technology.exportClass !== 'not-assessed', 'match.export_not_assessed');
    demand(match.technology.exportClass !== 'prohibited', 'match.export_prohibited');
    const exportApprovedAt = this.clock.now();
    return {
      change: { exportApprovedById: actor.userId, exportApprovedAt },
      text: note,
      details: { exportClass: match.technology.exportClass },
    };
  }

  /** The one step that lets contact details go: both consents, the export rules, two different people where the class is not free. */
  private async introduce(tx: Tx, actor: Actor, match: MatchRow, { note }: Of<'introduce'>): Promise<Effect> {
    const requester = await this.repository.consent(tx, match.requesterConsentId);
    const counterparty = await this.repository.consent(tx, match.counterpartyConsentId);
    demandMayIntroduce(actor.userId, stateOf(match), {
      requester: requester !== null,
      counterparty: counterparty !== null,
    });
    const releasedAt = this.clock.now();
    const sides = [
      { side: 'requester', consent: requester, to: match.counterpartyOrganisationId },
      { side: 'counterparty', consent: counterparty, to: match.requesterOrganisationId },
    ];
    const rows = sides.flatMap(({ side, consent, to }) =>
      consent
        ? [
            {
              matchId: match.id,
              side,
              personId: consent.userId,
              releasedToOrganisationId: to,
              consentId: consent.id,
              consentVersion: consent.textVersion,
              consentedAt: consent.givenAt,
              approvedById: actor.userId,
              secondApprovalById: match.exportApprovedById,
              releasedAt,
            },
          ]
        : [],
    );
    await this.repository.release(tx, rows);
    const exportClass = match.technology.exportClass as ExportClass;
    const details = {
      exportClass,
      secondApprovalById: match.exportApprovedById,
      released: rows.map(({ side, consentId }) => ({ side, consentId })),
    };
    return { change: { introducedById: actor.userId, introducedAt: releasedAt }, text: note, details };
  }

  private followUp(match: MatchRow, { months, note }: Of<'record_follow_up'>): Effect {
    const earlier = (match.followUps as FollowUp[]).filter((each) => each.months !== months);
    const followUps = [...earlier, { months, note, at: this.clock.now().toISOString() }];
    const dueAt = nextFollowUp(
      match.agreedAt ?? match.createdAt,
      followUps.map((each) => each.months),
    );
    return { change: { followUps, dueAt }, text: note, details: { months } };
  }

  private async handOver(tx: Tx, { to, note }: Of<'hand_over'>): Promise<Effect> {
    const colleagues = await this.repository.staff(tx);
    demand(
      colleagues.some(({ id }) => id === to),
      'account.not_found',
    );
    return { change: { ownerId: to }, text: note, details: { handedTo: to } };
  }
}

function end({
  reason,
  note,
}: Of<'withdraw' | 'decline_by_staff' | 'decline_by_counterparty' | 'close_without_agreement'>): Effect {
  demand(reason !== 'other' || note, 'match.reason_text_missing', {}, [{ path: 'command.note', code: 'required' }]);
  return { change: { reason }, text: note, details: { reason } };
}

function person(actor: ActorOrSystem): Actor {
  demand(actor !== SYSTEM, 'access.forbidden');
  return actor;
}
