import { hash, verify } from '@node-rs/argon2';
import type { FieldError } from '@techbridge/contracts';

// argon2id with the library's defaults: 19 MiB, two passes (OWASP Password Storage Cheat Sheet, 2025).
let dummyHash: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Takes the same time whether or not there is an account, so that the answer tells nobody which addresses are known. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash('no account has this password');
  const usable = stored?.startsWith('$argon2') ?? false;
  const fits = await verify(usable ? (stored as string) : await dummyHash, password).catch(() => false);
  return usable && fits;
}

const COMMON = [
  'password',
  'qwerty',
  '12345678',
  '11111111',
  'abcdefgh',
  'letmein',
  'techbridge',
  'iloveyou',
  'woaini',
  '00000000',
];

/** Refuses what is guessed first: common words, one repeated sign, the person's own name or address. */
export function passwordWeakness(password: string, own: string[]): FieldError[] {
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, '');
  const few = new Set(password).size < 5;
  const guessable = COMMON.some((word) => plain.includes(word) && plain.length - word.length < 5);
  const personal = own.some((word) => word.length > 3 && password.toLowerCase().includes(word.toLowerCase()));
  return few || guessable || personal ? [{ path: 'password', code: 'password_weak' }] : [];
}
