import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Env } from '../env';

/** Random tokens, their hashes, and signatures. No secret has a default: without SECRET one is made and kept in DATA_DIR. */
export class Secrets {
  /** Cookies are marked secure where people reach the product by https. */
  readonly cookiesAreSecure: boolean;
  private readonly key: string;

  constructor(env: Env) {
    this.key = env.SECRET ?? keptSecret(path.join(env.DATA_DIR, 'secret'));
    this.cookiesAreSecure = env.BASE_URL.startsWith('https:');
  }

  sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }

  verify(text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}

function keptSecret(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const secret = randomBytes(32).toString('hex');
    fs.writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}

/** 256 random bits, fit for a link or a cookie. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the table cannot use it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
