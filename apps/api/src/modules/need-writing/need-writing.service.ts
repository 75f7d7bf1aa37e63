import { Injectable } from '@nestjs/common';
import {
  needAbout,
  needWith,
  SECTORS,
  type DemandContent,
  type NeedCandidate,
  type needWritingRoutes,
  type ReadQuantity,
  type RouteInput,
  type RouteResponse,
} from '@techbridge/contracts';
import { conceptFields, type TranslatedUnit } from '@techbridge/lexicon';
import { Clock } from '../../platform/clock';
import { AppError, demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { Lexicon } from '../../platform/lexicon/lexicon';
import type { FoundListing } from '../../platform/search/search.port';
import { CatalogueSearch } from '../catalogue';
import { completenessOf } from '../listings';
import { DraftCandidates } from '../suggestions';
import {
  sharedSubjects,
  shownOf,
  shownTexts,
  subjectsOf,
  weighedCandidate,
  wordsOfNeed,
  type Subjects,
} from './need-candidates.scoring';
import { questionsFor } from './need-questions.policy';
import { languageOf, readNeed, type ReadingTools } from './reading/read-need';
import { topicIndexOf, type TopicIndex } from './reading/topic-index';

/** So many of the best by words are weighed, … */
const LOOKED_AT = 50;
/** … and so many are looked at where nothing can be weighed. */
const LOOKED_AT_UNWEIGHED = 24;
const SHOWN = 5;
const SUBJECT_FIELDS: ReadonlySet<string> = new Set(SECTORS);

type Route = typeof needWritingRoutes;

/** Helps while a need is written: reads a pasted text, tells what suppliers will ask and what fits so far. Keeps nothing. */
@Injectable()
export class NeedWritingService {
  private readonly fields = conceptFields();
  private index: { version: number; topics: TopicIndex } | null = null;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly search: CatalogueSearch,
    private readonly draftCandidates: DraftCandidates,
    private readonly clock: Clock,
  ) {}

  async read(
    actor: Actor,
    { text, locale: told }: RouteInput<Route['read']>['body'],
  ): Promise<RouteResponse<Route['read']>> {
    demandWriter(actor);
    const locale = languageOf(text, told);
    const proposals = readNeed(text, locale, this.tools());
    const content = needWith(needAbout(text, locale), proposals);
    return { locale, proposals, questions: this.questions(content), completeness: completenessOf(content) };
  }

  async preview(
    actor: Actor,
    { content }: RouteInput<Route['preview']>['body'],
  ): Promise<RouteResponse<Route['preview']>> {
    demandWriter(actor);
    return { ...(await this.candidates(actor, content)), questions: this.questions(content) };
  }

  private questions(content: DemandContent) {
    const text = Object.values(content.texts[content.originalLocale] ?? {}).join('\n');
    const proposals = text.trim() === '' ? [] : readNeed(text, content.originalLocale, this.tools());
    const quantities = (field: 'scale' | 'mustHaves') =>
      proposals.flatMap((each) => (each.field === field ? [each.value as ReadQuantity] : []));
    const units = this.unitsOf(text, content.originalLocale);
    return questionsFor({
      content,
      sizes: quantities('scale'),
      limits: quantities('mustHaves'),
      concepts: new Set(units.flatMap(({ concepts }) => concepts)),
    });
  }

  /** What resembles the text, weighed as a published need is; as it was found where that cannot be. */
  private async candidates(
    actor: Actor,
    content: DemandContent,
  ): Promise<{ items: NeedCandidate[]; weighed: boolean }> {
    const text = wordsOfNeed(content);
    if (text.trim() === '') return { items: [], weighed: true };
    const found = (await this.resembling(text)).filter(
      ({ hit }) => hit.openForRequests && hit.organisation !== null && hit.organisation.id !== actor.organisationId,
    );
    const ids = found.map(({ hit }) => hit.id);
    const verdicts = await this.draftCandidates.weigh(content, actor.organisationId, ids);
    if (!verdicts) return { items: this.unweighed(found.slice(0, LOOKED_AT_UNWEIGHED), content, text), weighed: false };
    const byId = new Map(found.map((listing) => [listing.hit.id, listing]));
    const items = verdicts.slice(0, SHOWN).map((verdict) => weighedCandidate(byId.get(verdict.id)!, content, verdict));
    return { items, weighed: true };
  }

  private unweighed(found: readonly FoundListing[], content: DemandContent, text: string): NeedCandidate[] {
    const subjects = this.subjects(this.unitsOf(text, content.originalLocale));
    if (subjects.size === 0) return [];
    return found.flatMap((listing) => this.candidate(listing, content, subjects) ?? []).slice(0, SHOWN);
  }

  /** A need can be written while the search is away. */
  private async resembling(text: string): Promise<FoundListing[]> {
    try {
      return await this.search.resembling('technology', text, LOOKED_AT, '');
    } catch (error) {
      if (error instanceof AppError && error.code === 'search.unavailable') return [];
      throw error;
    }
  }

  private candidate(
    { hit, title, summary }: FoundListing,
    need: DemandContent,
    subjects: Subjects,
  ): NeedCandidate | null {
    const units = shownTexts(title, summary).flatMap(({ text, language }) => this.unitsOf(text, language));
    const shared = sharedSubjects(subjects, this.subjects(units));
    if (!shared) return null;
    return { ...shownOf({ hit, title }, need), shared, verdict: null };
  }

  private unitsOf(text: string, language: string): TranslatedUnit[] {
    return this.lexicon.translator().translate(text, { language });
  }

  private subjects(units: readonly TranslatedUnit[]): Subjects {
    return subjectsOf(units, (concept) => SUBJECT_FIELDS.has(this.fields.get(concept) ?? ''));
  }

  /** The index follows corrections of the lexicon. */
  private tools(): ReadingTools {
    const { version } = this.lexicon;
    if (this.index?.version !== version) {
      this.index = { version, topics: topicIndexOf(this.lexicon.concepts(), this.fields) };
    }
    return {
      translator: this.lexicon.translator(),
      index: this.index.topics,
      today: this.clock.now().toISOString().slice(0, 10),
    };
  }
}

/** Whoever may start a need: members of an organisation, and staff who enter one for it. */
function demandWriter(actor: Actor): void {
  if (actor.role === 'member') demand(actor.organisationId, 'organisation.not_found');
  else demand(actor.role === 'staff' || actor.role === 'administrator', 'access.forbidden');
}
