import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS, FIELD_ERRORS, LOCALES } from '@techbridge/contracts';
import { LOCALE_INFO } from './locales';
import { NAMESPACES, type Namespace } from './namespaces';
import { readMessages } from './server';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]))].sort();
const stem = (key: string) => key.replace(PLURAL, '');

/** Placeholders by key; plural forms of one message count together, since languages differ in their number. */
function shape(locale: 'en' | 'zh', namespace: Namespace) {
  const shapes = new Map<string, Set<string>>();
  for (const [key, text] of Object.entries(readMessages(locale, namespace))) {
    const known = shapes.get(stem(key)) ?? new Set<string>();
    for (const name of placeholders(text)) if (name) known.add(name);
    if (PLURAL.test(key)) known.add('count');
    shapes.set(stem(key), known);
  }
  return Object.fromEntries([...shapes].map(([key, names]) => [key, [...names].sort()]));
}

describe('messages', () => {
  it.each(NAMESPACES)('say the same things in English and Chinese: %s', (namespace) => {
    expect(shape('zh', namespace)).toEqual(shape('en', namespace));
  });

  it('are words, not empty strings, in every language there is', () => {
    for (const locale of LOCALES) {
      for (const namespace of NAMESPACES) {
        for (const [key, text] of Object.entries(readMessages(locale, namespace))) {
          expect([locale, namespace, key, typeof text, text.trim() !== '']).toEqual([
            locale,
            namespace,
            key,
            'string',
            true,
          ]);
        }
      }
    }
  });

  it('exist in no language under a name that English does not know', () => {
    for (const locale of LOCALES) {
      for (const namespace of NAMESPACES) {
        const known = new Set(Object.keys(readMessages('en', namespace)).map(stem));
        expect(Object.keys(readMessages(locale, namespace)).filter((key) => !known.has(stem(key)))).toEqual([]);
      }
    }
  });

  it('have no file that no namespace claims', () => {
    for (const locale of LOCALES) {
      const files = readdirSync(join(__dirname, '..', 'messages', locale)).filter((name) => name.endsWith('.json'));
      expect(
        files.map((name) => name.replace('.json', '')).filter((name) => !NAMESPACES.includes(name as Namespace)),
      ).toEqual([]);
    }
  });

  const complete = LOCALES.filter((locale) => LOCALE_INFO[locale].complete);

  it.each(complete)('word every error the server can answer: %s', (locale) => {
    const messages = readMessages(locale, 'errors');
    expect(Object.keys(ERRORS).filter((code) => !messages[code])).toEqual([]);
    expect(FIELD_ERRORS.filter((code) => !messages[`field.${code}`])).toEqual([]);
  });
});
