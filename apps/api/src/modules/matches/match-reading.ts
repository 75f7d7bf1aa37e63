import { Injectable } from '@nestjs/common';
import type { DemandContent, LocalisedText, MatchView, OrganisationKind, Country } from '@techbridge/contracts';
import type { Reader } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { SettingsService } from '../settings';
import { draftBrief } from './match.brief';
import type { MatchExtras } from './match.presenter';
import { MatchesRepository, type MatchRow } from './matches.repository';

/** Gathers what a whole match is presented with. */
@Injectable()
export class MatchReading {
  constructor(
    private readonly repository: MatchesRepository,
    private readonly settings: SettingsService,
  ) {}

  async extras(db: Reader, row: MatchRow, actor: Actor): Promise<MatchExtras> {
    const atDesk = actor.role !== 'member';
    const history = await this.repository.history(db, row.id);
    const documents = await this.repository.documents(db, row.id);
    const releases = await this.repository.releases(db, row.id);
    const people = [
      row.ownerId,
      row.exportApprovedById,
      row.technology.exportAssessedById,
      ...history.map(({ actorId }) => actorId),
    ];
    const names = await this.names(db, [
      ...people,
      ...releases.flatMap((each) => [each.approvedById, each.secondApprovalById]),
    ]);
    return {
      names,
      history,
      documents,
      release: await this.release(db, releases),
      draftBrief: atDesk && row.status === 'submitted' ? draftBrief(briefSource(row), actor.locale) : null,
      legalNotes: await this.legalNotes(row),
      handOverTo: atDesk ? await this.colleagues(db) : [],
    };
  }

  async names(db: Reader, ids: (string | null)[]): Promise<Map<string, string>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const users = known.length > 0 ? await this.repository.users(db, known) : [];
    return new Map(users.map(({ id, name }) => [id, name]));
  }

  /** The details are the person's present ones: whoever erased theirs is released no more. */
  private async release(
    db: Reader,
    releases: Awaited<ReturnType<MatchesRepository['releases']>>,
  ): Promise<MatchExtras['release']> {
    const [first] = releases;
    if (!first) return null;
    const people = await this.repository.users(
      db,
      releases.map(({ personId }) => personId),
    );
    const contacts = releases.flatMap((each) => {
      const person = people.find(({ id }) => id === each.personId);
      if (!person || person.closedAt) return [];
      return [
        {
          side: each.side,
          organisation: (person.organisation?.name ?? {}) as LocalisedText,
          name: person.name,
          email: person.email,
          phone: person.phone,
          messaging: person.messaging as { service: string; id: string }[],
          consentVersion: each.consentVersion,
          consentedAt: each.consentedAt,
        },
      ];
    });
    return {
      releasedAt: first.releasedAt,
      approvedById: first.approvedById,
      secondApprovalById: first.secondApprovalById,
      contacts,
    };
  }

  /** Rules of the two countries a transfer touches, as staff keep them. */
  private async legalNotes(row: MatchRow): Promise<MatchView['legalNotes']> {
    const countries = new Set([row.requester.country, row.counterparty.country]);
    const laws = await this.settings.laws();
    return laws
      .filter((law) => countries.has(law.country) && law.subject !== 'personal-data' && law.effectiveTo === null)
      .map(({ id, note, source, effectiveFrom }) => ({ id, note, source, effectiveFrom }));
  }

  private async colleagues(db: Reader) {
    const staff = await this.repository.staff(db);
    return staff.map(({ id, name, node }) => ({ id, name, nodeCode: node?.code ?? null }));
  }
}

function briefSource(row: MatchRow) {
  const { kind, country } = row.requester;
  const content = row.demand?.publishedRevision?.content as DemandContent | undefined;
  const text = content
    ? (content.texts.en ?? content.texts[content.originalLocale] ?? Object.values(content.texts)[0])
    : undefined;
  return {
    requester: { kind: kind as OrganisationKind, country: country as Country },
    interest: row.interest,
    need: content
      ? { sectors: content.sectors, problem: text?.problem ?? text?.summary ?? '', scale: text?.scale ?? '' }
      : null,
  };
}
