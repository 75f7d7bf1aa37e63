import { detectLanguage, isZawgyi, normalise, zawgyiToUnicode, type Language } from '@techbridge/lexicon';

/** Stands where something was that may lead to a person. */
export const MASK = '•••';

const LONGEST_TEXT = 200;
/** What is looked at for addresses and numbers, so that none is cut in two and kept in part. */
const READ = 600;

const LOCAL_PART = String.raw`[\p{L}\p{M}\p{N}._%+'-]+`;
const LABEL = String.raw`[\p{L}\p{M}\p{N}-]+`;
const HOST = String.raw`${LABEL}(?:\s?[.．。]\s?${LABEL})+`;
const EMAIL = new RegExp(String.raw`${LOCAL_PART}(?:\s?(?:[@＠]|[([]\s?at\s?[)\]])\s?${HOST}|[@＠]${LABEL})`, 'giu');
const HANDLE = /[@＠][\p{L}\p{M}\p{N}._-]{2,}/gu;
/** Figures that may be one number, however they are grouped. */
const FIGURES = /[+＋]?[(（]?\p{Nd}(?:[\s.()（）/‐-―\-－]{0,3}\p{Nd}){5,}/gu;
const YEARS = /^(?:19|20)\d\d\D+(?:19|20)\d\d$/;
/** GB 18918-2002: the number of a standard and its year. */
const STANDARD = /^\d{3,6}-(?:19|20)\d\d$/;
const LONG_NUMBER = 7;
const LONG_GROUPS = 8;

/** Without what is no text: control signs, halves of signs. */
function readable(text: string): string {
  const cleaned = text.slice(0, READ).replace(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ');
  const unicode = isZawgyi(cleaned) ? zawgyiToUnicode(cleaned) : cleaned;
  return unicode.replace(/\s+/gu, ' ').trim();
}

function isNumberOfSomebody(written: string): boolean {
  const plain = normalise(written);
  const figures = plain.replace(/\D/g, '').length;
  if (YEARS.test(plain) || STANDARD.test(plain)) return false;
  if (/^[+(0]/.test(plain)) return figures >= LONG_NUMBER;
  return figures >= (/^\d+$/.test(plain) ? LONG_NUMBER : LONG_GROUPS);
}

/** The text of a search as it may be kept: short, readable, without e-mail addresses, handles, telephone and long numbers. */
export function textToKeep(asked: string): string {
  const masked = readable(asked)
    .replace(EMAIL, MASK)
    .replace(HANDLE, MASK)
    .replace(FIGURES, (written) => (isNumberOfSomebody(written) ? MASK : written));
  if (masked.length <= LONGEST_TEXT) return masked;
  return masked
    .slice(0, LONGEST_TEXT)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
}

/** One form for the same words, whatever their case, accents' order, punctuation, spacing or encoding. */
export function normalForm(text: string): string {
  return normalise(text)
    .replace(/[^\p{L}\p{M}\p{N}•+#%]+/gu, ' ')
    .trim();
}

export function languageOf(text: string): Language | null {
  return detectLanguage(text) ?? null;
}

const LONGEST_POPULAR = 60;

/** Whether a text that many people asked may be shown to others: short, and nothing in it that looks like somebody's. */
export function mayBeShown(text: string): boolean {
  const plain = normalise(text);
  return (
    plain.length > 1 && text.length <= LONGEST_POPULAR && !text.includes(MASK) && !/[@\\<>]|https?:|\d{5}/.test(plain)
  );
}

interface Spoken {
  start: number;
  end: number;
}

const LEAST_COVERED = 0.6;

/**
 * Whether most of a text is words of the lexicon (`units`: the places it knows). What is shown to everybody comes from
 * anybody, so a text of other words, however often it was sent, is not passed on.
 */
export function isOfTheCatalogue(text: string, units: readonly Spoken[]): boolean {
  const letters = (part: string) => part.replace(/[^\p{L}\p{M}]/gu, '').length;
  const all = letters(text);
  const known = units.reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0);
  return all > 0 && known / all >= LEAST_COVERED;
}
