/** Terms of both sides by number, so that postings are numbers alone. */
export interface Vocabulary {
  /** The number of a term, given on first use. */
  numberOf(term: string): number;
  find(term: string): number | undefined;
  readonly size: number;
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  return {
    numberOf(term) {
      let number = numbers.get(term);
      if (number === undefined) numbers.set(term, (number = numbers.size));
      return number;
    },
    find: (term) => numbers.get(term),
    get size() {
      return numbers.size;
    },
  };
}
