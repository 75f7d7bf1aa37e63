import { Injectable } from '@nestjs/common';
import {
  glossaryProblems,
  sameWords,
  type GlossaryWords,
  type glossaryRoutes,
  type RouteInput,
} from '@techbridge/contracts';
import { conceptId, type Concept } from '@techbridge/lexicon';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import { mayWriteAtDesk, type Actor } from '../../platform/http/actor';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { changeWorkflow } from './change.workflow';
import { findConcepts } from './concept-search';
import { GlossarySync } from './glossary-sync.service';
import { changedWords, isCorrection, kindOf, partiesOf, tidyWords } from './glossary.policy';
import { presentChange, presentConcept, wordsOf } from './glossary.presenter';
import { GlossaryRepository, type StoredChange } from './glossary.repository';

type Input<Name extends keyof typeof glossaryRoutes> = RouteInput<(typeof glossaryRoutes)[Name]>;

/** The lexicon as staff read and correct it. */
@Injectable()
export class GlossaryService {
  constructor(
    private readonly database: Database,
    private readonly repository: GlossaryRepository,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
    private readonly lexicon: Lexicon,
    private readonly sync: GlossarySync,
  ) {}

  async list(actor: Actor, { q, thinIn, only, offset, limit }: Input<'list'>['query']) {
    await this.sync.refresh();
    const waiting = await this.repository.waiting();
    const edition = this.sync.edition();
    const ids = only === 'waiting' ? new Set(waiting.keys()) : only && new Set(edition.correctedIn.keys());
    const found = findConcepts(edition.list, { q, thinIn, ids });
    const items = found.slice(offset, offset + limit).map((concept) => this.present(actor, concept, waiting));
    return {
      items,
      total: found.length,
      next: offset + limit < found.length ? offset + limit : null,
      version: edition.version,
      waiting: waiting.size,
      canPropose: mayWriteAtDesk(actor),
    };
  }

  async get(actor: Actor, id: string) {
    await this.sync.refresh();
    const concept = this.sync.edition().concepts.get(id);
    demand(concept, 'glossary.concept_not_found');
    const [waiting, history] = await Promise.all([this.repository.waiting(), this.repository.history(id)]);
    const own = this.sync.deliveredConcept(id);
    return {
      ...this.present(actor, concept, waiting),
      ownWords: own ? wordsOf(own) : null,
      history: await this.presentChanges(actor, history),
    };
  }

  async listChanges(actor: Actor, { status, offset, limit }: Input<'listChanges'>['query']) {
    const { rows, total } = await this.repository.page(status, offset, limit);
    const items = await this.presentChanges(actor, rows);
    return { items, total, next: offset + rows.length < total ? offset + rows.length : null };
  }

  async propose(actor: Actor, body: Input<'propose'>['body']) {
    const words = body.words && tidyWords(body.words);
    const problems = words ? glossaryProblems(words) : [];
    demand(problems.length === 0, 'request.invalid', {}, problems);
    const id = body.conceptId ?? conceptId(words?.en[0]?.text ?? '');
    demand(id !== '', 'request.invalid', {}, [{ path: 'words.en', code: 'required' }]);
    const change = await this.database.transaction(async (tx) => {
      await this.repository.lock(tx);
      const present = await this.inForce(tx, id);
      if (body.conceptId === null)
        demand(!present.words, 'request.invalid', {}, [{ path: 'words.en', code: 'duplicate' }]);
      else demand(present.words, 'glossary.concept_not_found');
      demand(present.version === body.version, 'glossary.changed_meanwhile');
      demand(!(await this.repository.waiting(tx)).has(id), 'glossary.already_proposed');
      const after = words ?? present.own;
      demand(!sameWords(present.words, after), 'glossary.nothing_changes');
      const kind = kindOf(present.words, words);
      const { userId: proposedById } = actor;
      const given = { conceptId: id, kind, before: present.words, after, reason: body.reason, proposedById };
      const stored = await this.repository.insertChange(tx, { ...given, proposedAt: this.clock.now() });
      await this.record(tx, actor, 'glossary.change_proposed', stored);
      return stored;
    });
    return this.presentOne(actor, change);
  }

  async act(actor: Actor, id: string, { version, command }: Input<'act'>['body']) {
    const change = await this.database.transaction(async (tx) => {
      await this.repository.lock(tx);
      const before = await this.repository.findChange(tx, id);
      demand(before, 'glossary.change_not_found');
      demand(before.version === version, 'glossary.changed_meanwhile');
      const status = changeWorkflow.next(before.status, command.action, partiesOf(actor, before));
      const glossaryVersion = status === 'accepted' ? await this.apply(tx, before) : null;
      const review = command.action === 'withdraw' ? {} : { reviewedById: actor.userId, reviewReason: command.reason };
      const decided = { status, glossaryVersion, version: version + 1, reviewedAt: this.clock.now() };
      const after = { ...before, ...review, ...decided };
      await this.repository.decide(tx, after);
      await this.record(tx, actor, `glossary.change_${status}`, after);
      return after;
    });
    if (change.status === 'accepted') await this.sync.refresh();
    return this.presentOne(actor, change);
  }

  /** The dictionaries an operator has added beside the product's own lexicon. */
  async packs() {
    const packs = this.lexicon.packsInUse();
    return { items: packs.map(({ language, about, size }) => ({ language, ...about, words: size })) };
  }

  /** Makes the next version of the glossary of a change, provided that the words are still those it started from. */
  private async apply(tx: Tx, change: StoredChange): Promise<number> {
    const { conceptId: id, before, after } = change;
    const present = await this.inForce(tx, id);
    demand(sameWords(present.words, before), 'glossary.changed_meanwhile');
    const glossaryVersion = (await this.repository.latestVersion(tx)) + 1;
    if (isCorrection(after, present.own))
      await this.repository.saveConcept(tx, { conceptId: id, words: after, glossaryVersion });
    else await this.repository.removeConcept(tx, id);
    return glossaryVersion;
  }

  /** The words of a concept as the database has them, not as this process last read them. */
  private async inForce(reader: Reader, id: string) {
    const own = this.sync.deliveredConcept(id);
    const ownWords: GlossaryWords | null = own ? wordsOf(own) : null;
    const stored = await this.repository.findConcept(reader, id);
    return { own: ownWords, words: stored?.words ?? ownWords, version: stored?.glossaryVersion ?? 0 };
  }

  private async record(tx: Tx, actor: Actor, type: string, change: StoredChange): Promise<void> {
    const { id, conceptId, kind, before, after, glossaryVersion } = change;
    const words = type === 'glossary.change_accepted' ? changedWords(before, after) : {};
    await this.activity.record(tx, actor, {
      type,
      subjectType: 'concept',
      subjectId: conceptId,
      subjectLabel: (after ?? before)?.en[0]?.text ?? conceptId,
      data: { changeId: id, conceptId, kind, ...(glossaryVersion && { version: glossaryVersion }), ...words },
    });
  }

  private present(actor: Actor, concept: Concept, waiting: ReadonlyMap<string, string>) {
    const correctedIn = this.sync.edition().correctedIn.get(concept.id);
    const isOwn = correctedIn === undefined || this.sync.deliveredConcept(concept.id) !== undefined;
    return presentConcept(actor, concept, { isOwn, correctedIn, waitingChangeId: waiting.get(concept.id) });
  }

  private async presentChanges(actor: Actor, changes: readonly StoredChange[]) {
    const people = changes.flatMap(({ proposedById, reviewedById }) => [proposedById, reviewedById]);
    const names = await this.repository.names(people);
    return changes.map((change) => presentChange(actor, change, names));
  }

  private async presentOne(actor: Actor, change: StoredChange) {
    const [view] = await this.presentChanges(actor, [change]);
    return view!;
  }
}
