import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Concept } from '@techbridge/lexicon';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { GlossaryRepository } from './glossary.repository';

const EVERY_MS = 15_000;

/** The glossary at one version: all concepts as they are to be, and which of them are not as delivered. */
interface Edition {
  version: number;
  corrections: readonly Concept[];
  concepts: ReadonlyMap<string, Concept>;
  /** All of them as a list that stays the same for as long as the edition. */
  list: readonly Concept[];
  correctedIn: ReadonlyMap<string, number>;
}

/** Keeps this process at the newest version of the glossary, whichever process accepted it: what staff read at once, search right after. */
@Injectable()
export class GlossarySync implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('glossary');
  private present: Edition | undefined;
  private delivered: ReadonlyMap<string, Concept> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> = Promise.resolve();
  private correcting: Promise<void> | undefined;
  private inUse = 0;

  constructor(
    private readonly repository: GlossaryRepository,
    private readonly lexicon: Lexicon,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch((error: unknown) => this.warn(error)), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Reads a newer version, where there is one, and has search take it up behind this call. */
  async refresh(): Promise<void> {
    // One after the other, so that an older version never follows a newer one.
    const read = this.reading.then(() => this.read());
    this.reading = read.catch(() => {});
    await read;
    void this.takeUp();
  }

  /**
   * The same, and waits until search uses it: for those who compute what depends on the words.
   *
   * @throws Error when it cannot be taken up now
   */
  async caughtUp(): Promise<void> {
    await this.refresh();
    const { version } = this.edition();
    await this.takeUp();
    if (this.inUse < version) throw new Error(`version ${version} of the glossary is not in use`);
  }

  edition(): Edition {
    return (this.present ??= this.editionOf(0, [], new Map()));
  }

  /** A concept as the product is delivered, whatever has been corrected since. */
  deliveredConcept(id: string): Concept | undefined {
    this.delivered ??= new Map(this.lexicon.ownRows().map((concept) => [concept.id, concept]));
    return this.delivered.get(id);
  }

  /** A version that was read a moment too early is only read once more. */
  private async read(): Promise<void> {
    const version = await this.repository.latestVersion();
    if (version === (this.present?.version ?? 0)) return;
    const rows = await this.repository.concepts();
    this.present = this.editionOf(
      version,
      rows.map(({ conceptId, words }) => ({ id: conceptId, words })),
      new Map(rows.map(({ conceptId, glossaryVersion }) => [conceptId, glossaryVersion])),
    );
  }

  private editionOf(
    version: number,
    corrections: readonly Concept[],
    correctedIn: ReadonlyMap<string, number>,
  ): Edition {
    const all = [...this.lexicon.ownRows(), ...corrections];
    const concepts = new Map(all.map((concept) => [concept.id, concept]));
    return { version, corrections, concepts, list: [...concepts.values()], correctedIn };
  }

  /** Search's dictionaries take a second or two to be made anew: versions that follow meanwhile are taken up together. */
  private takeUp(): Promise<void> {
    this.correcting ??= this.correctLexicon()
      .catch((error: unknown) => this.warn(error))
      .finally(() => (this.correcting = undefined));
    return this.correcting;
  }

  private async correctLexicon(): Promise<void> {
    while (this.inUse !== (this.present?.version ?? 0)) {
      const { version, corrections } = this.edition();
      await this.lexicon.correct(corrections, version);
      this.inUse = version;
    }
  }

  private warn(error: unknown): void {
    this.logger.warn(`the glossary could not be taken up: ${error instanceof Error ? error.message : ''}`);
  }
}
