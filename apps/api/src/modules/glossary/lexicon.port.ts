import { Injectable } from '@nestjs/common';
import { readConcepts, type Concept, type DictionaryAbout, type Language } from '@techbridge/lexicon';

@Injectable()
export class Lexicon {
  private readonly own = readConcepts();
  private all: readonly Concept[] = this.own;
  version = 0;

  concepts(): readonly Concept[] {
    return this.all;
  }

  concept(id: string): Concept | undefined {
    return this.all.find((concept) => concept.id === id);
  }

  packsInUse(): { language: Language; about: DictionaryAbout; size: number }[] {
    return [];
  }

  async correct(corrections: readonly Concept[], version: number): Promise<void> {
    const ids = new Set(corrections.map(({ id }) => id));
    this.all = [...this.own.filter(({ id }) => !ids.has(id)), ...corrections];
    this.version = version;
  }
}
