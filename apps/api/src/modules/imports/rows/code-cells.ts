import { recognise, recogniseAll, isNotRelevant, levelsOf, findTerm, type VocabularyName } from '@techbridge/taxonomy';
import { complain, contentOf, type Input } from './draft';
import { withPlainNumerals } from '../values/digits';
import { readKeywords } from './text-cells';

type Vocabulary = VocabularyName | 'term';

/** Reads a cell with one value of a vocabulary; null, with a problem noted, where it is none of them. */
export function readCode<C extends string | number>(input: Input, vocabulary: Vocabulary): C | null {
  const found = recognise(vocabulary as VocabularyName, input.text);
  if (found) return found.code as C;
  complain(input, { code: 'not_recognised', params: { vocabulary } });
  return null;
}

/** Reads a cell with several values. What is not recognised beside others is a warning; a cell of nothing known is an error. */
export function readCodes<C extends string | number>(
  input: Input,
  vocabulary: Vocabulary,
  before: readonly C[],
  max: number,
): C[] {
  const { codes, unrecognised } = recogniseAll(vocabulary as VocabularyName, input.text);
  const all = [...new Set([...before, ...(codes as unknown as C[])])];
  if (codes.length === 0) complain(input, { code: 'not_recognised', params: { vocabulary } });
  else if (unrecognised.length > 0) {
    complain(input, {
      code: 'not_recognised',
      severity: 'warning',
      value: unrecognised.join('; '),
      params: { vocabulary },
    });
  }
  if (all.length > max) complain(input, { code: 'too_many', severity: 'warning', params: { max, count: all.length } });
  return all.slice(0, max);
}

/** Sectors also come as terms two levels below: 海水淡化 is a term of water. */
export function readSectors(input: Input): void {
  const content = contentOf(input.draft);
  const { codes, unrecognised } = recogniseAll('sector', input.text);
  const sectors = new Set([...content.sectors, ...codes]);
  const unknown: string[] = [];
  for (const part of unrecognised) {
    const term = recognise('term', part);
    const found = term ? findTerm(String(term.code)) : undefined;
    if (!found) unknown.push(part);
    else {
      sectors.add(found.sector);
      if (content.terms.length < 5 && !content.terms.includes(found.code)) content.terms.push(found.code);
    }
  }
  if (sectors.size === 0) complain(input, { code: 'not_recognised', params: { vocabulary: 'sector' } });
  else if (unknown.length > 0) {
    complain(input, {
      code: 'not_recognised',
      severity: 'warning',
      value: unknown.join('; '),
      params: { vocabulary: 'sector' },
    });
  }
  if (sectors.size > 5)
    complain(input, { code: 'too_many', severity: 'warning', params: { max: 5, count: sectors.size } });
  content.sectors = [...sectors].slice(0, 5);
}

/** Terms the thesaurus does not know are kept as keywords. */
export function readTerms(input: Input): void {
  const content = contentOf(input.draft);
  const { codes, unrecognised } = recogniseAll('term', input.text);
  content.terms = [...new Set([...content.terms, ...codes.map(String)])].slice(0, 5);
  if (unrecognised.length > 0) readKeywords({ ...input, text: unrecognised.join(';') });
}

export function readSdgs(input: Input): void {
  const content = contentOf(input.draft);
  if (isNotRelevant(input.text)) {
    content.sdgNotRelevant = content.sdgs.length === 0;
    return;
  }
  content.sdgs = readCodes<number>(input, 'sdg', content.sdgs, 17).sort((a, b) => a - b);
  if (content.sdgs.length > 0) content.sdgNotRelevant = false;
}

/** A level or a span of levels: "TRL 6–7", 中试阶段, "on the market". */
export function readLevels(input: Input): { from: number; to: number } | null {
  const text = withPlainNumerals(input.text).replace(/TRL/gi, ' ').trim();
  const span = /^\D{0,6}([1-9])\s*(?:[-–—~～到至]|to|级[-–—~～到至])\s*([1-9])\D{0,6}$/i.exec(text);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    return { from: Math.min(from, to), to: Math.max(from, to) };
  }
  const level = recognise('trl', input.text);
  if (level) return { from: Number(level.code), to: Number(level.code) };
  const band = recognise('trl-band', input.text);
  if (band) return levelsOf(band.code);
  complain(input, {
    code: /^\d+$/.test(text) ? 'out_of_range' : 'not_recognised',
    params: { vocabulary: 'trl', min: 1, max: 9 },
  });
  return null;
}

const YES = /^(y|yes|true|1|是|有|对|√|✓|匿名|保密|ya|có|ใช่|anonymous|confidential)$/i;
const NO = /^(n|no|false|0|否|无|不|×|公开|tidak|không|ไม่|public|open)$/i;

export function readFlag(input: Input): boolean | null {
  if (YES.test(input.text)) return true;
  if (NO.test(input.text)) return false;
  complain(input, { code: 'not_recognised', params: { vocabulary: 'yes-no' } });
  return null;
}
