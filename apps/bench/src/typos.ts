/** One slip of the fingers in every word of four letters or more: a letter lost, doubled up with another, wrong, or swapped. */
export function withTypos(text: string, random: () => number): string {
  return text.replace(/[A-Za-z]{4,}/g, (word) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const kind = Math.floor(random() * 4);
    if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
    if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
    const place = Math.min(at, word.length - 2);
    return word.slice(0, place) + word[place + 1]! + word[place]! + word.slice(place + 2);
  });
}
