/** A full stop also ends a sentence where the space behind it was lost in copying. */
const SENTENCE_END = /[。！？!?][”’」』）)]?|\.(?=\s|$)|(?<=\p{Ll}|\))\.(?=\p{Lu}\p{Ll})|\n+/gu;

/** The longest run of whole sentences within the limit; a single longer sentence is cut at a word with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return trimmed;
  let end = 0;
  for (const match of trimmed.slice(0, limit + 1).matchAll(SENTENCE_END)) {
    const stop = match.index + match[0].length;
    if (stop <= limit) end = stop;
  }
  if (end >= limit * 0.4) return trimmed.slice(0, end).trim();
  const cut = trimmed.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE =
  /(?<![\d/.,-])(?:\+\d{1,3}[\s-]?(?:\(?\d{1,4}\)?[\s-]?){2,5}\d{2,4}|1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?![\d/])/g;

/** E-mail addresses and telephone numbers in a text: contact details of people are released at an introduction, not before. */
export function contactsIn(text: string): string[] {
  return [...(text.match(EMAIL) ?? []), ...(text.match(PHONE) ?? [])].map((contact) => contact.trim());
}

export function withoutContacts(text: string): string {
  return text
    .replace(EMAIL, '')
    .replace(PHONE, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\s+([,.;。，；])/g, '$1')
    .trim();
}
