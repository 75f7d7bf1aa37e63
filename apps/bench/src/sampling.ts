/** At most so many of the values, evenly spread over all of them; the same ones each time. */
export function evenly<T>(values: readonly T[], most: number): T[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, at) => values[Math.floor((at * values.length) / most)]!);
}

/** The second half of a text, cut between two words of its language. */
export function secondHalf(text: string, language: string): string {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  const middle = words.findIndex(({ index, isWordLike }) => isWordLike && index >= text.length / 2);
  return middle < 1 ? text : text.slice(words[middle]!.index);
}
