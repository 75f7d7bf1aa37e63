import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { readConcepts, type Concept } from '@techbridge/lexicon';
import { GlossaryRepository } from './glossary.repository';
import { Lexicon } from './lexicon.port';

const EVERY_MS = 15_000;

/** Keeps the lexicon of this process at the newest version of the glossary, whichever process accepted it. */
@Injectable()
export class GlossarySync implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('glossary');
  private applied = 0;
  private versions: ReadonlyMap<string, number> = new Map();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private own: ReadonlyMap<string, Concept> | undefined;

  constructor(
    private readonly repository: GlossaryRepository,
    private readonly lexicon: Lexicon,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refreshQuietly(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Has the lexicon corrected as of now. One caller after the other, so that an older version never follows a newer one. */
  refresh(): Promise<void> {
    const next = this.running.then(() => this.apply());
    this.running = next.catch(() => {});
    return next;
  }

  /** The version in which each corrected or added concept was last changed. */
  correctedIn(): ReadonlyMap<string, number> {
    return this.versions;
  }

  version(): number {
    return this.applied;
  }

  /** A concept as the product is delivered, whatever has been corrected since. */
  ownConcept(id: string): Concept | undefined {
    this.own ??= new Map(readConcepts().map((concept) => [concept.id, concept]));
    return this.own.get(id);
  }

  /** Read again where the version has moved; a version read too early is only read once more. */
  private async apply(): Promise<void> {
    const version = await this.repository.latestVersion();
    if (version === this.applied) return;
    const rows = await this.repository.concepts();
    await this.lexicon.correct(
      rows.map(({ conceptId, words }) => ({ id: conceptId, words })),
      version,
    );
    this.versions = new Map(rows.map(({ conceptId, glossaryVersion }) => [conceptId, glossaryVersion]));
    this.applied = version;
  }

  private refreshQuietly(): Promise<void> {
    return this.refresh().catch((error: unknown) =>
      this.logger.warn(`the glossary could not be read: ${error instanceof Error ? error.message : ''}`),
    );
  }
}
