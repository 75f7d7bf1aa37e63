import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { conceptTerm, LANGUAGES } from '@techbridge/lexicon';
import { Config } from '../../platform/config';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { SearchIndex } from '../../platform/search/search.port';
import { NearestWords } from '../searches';
import { conceptsNamedIn } from './said';

const FIRST_MS = 10_000;
const AGAIN_MS = 10 * 60_000;
const NEWEST = 1000;
const PAGE = 100;

const pause = () => new Promise<void>((goOn) => setImmediate(goOn));

/** How many of the newest technologies speak of each concept: what most of them are about is completed first. */
@Injectable()
export class ConceptUses implements OnApplicationBootstrap, OnModuleDestroy {
  private counts: ReadonlyMap<string, number> = new Map();
  private timers: NodeJS.Timeout[] = [];
  private stopped = false;

  constructor(
    private readonly index: SearchIndex,
    private readonly lexicon: Lexicon,
    private readonly nearest: NearestWords,
    private readonly config: Config,
  ) {}

  /** Some seconds after the start, when nothing waits for it, and from time to time; nobody types to a worker. */
  onApplicationBootstrap(): void {
    if (this.config.env.ROLE === 'worker') return;
    const count = () => void this.count().catch(() => {});
    this.timers = [setTimeout(count, FIRST_MS).unref(), setInterval(count, AGAIN_MS).unref()];
  }

  onModuleDestroy(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  of(conceptId: string): number {
    return this.counts.get(conceptTerm(conceptId)) ?? 0;
  }

  /** Counts anew, a page at a time so that others are served in between; the words of each language are made ready. */
  async count(): Promise<void> {
    for (const language of LANGUAGES) {
      this.lexicon.wordsLike('aa', language, 1);
      await pause();
      this.nearest.makeReady(language);
      await pause();
    }
    const counts = new Map<string, number>();
    for (let offset = 0; offset < NEWEST; offset += PAGE) {
      if (this.stopped) return;
      const { hits } = await this.index.query({ kind: 'technology', sort: 'newest', offset, limit: PAGE });
      for (const { said } of hits)
        for (const concept of conceptsNamedIn(said)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
      if (hits.length < PAGE) break;
    }
    this.counts = counts;
  }
}
