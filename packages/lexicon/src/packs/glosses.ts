/** What a dictionary written for people says of a word, turned into English words that mean the same: the rules are the same for all of them. */

/** How much of a word's uses a gloss may stand for, by what kind of gloss it is. */
const WEIGHT = { plain: 1, described: 0.6, longWinded: 0.4, rare: 0.4, name: 0.1, nameAlone: 0.5 };
/** Dictionaries give the usual sense first; each later one counts so much of the one before. */
const LATER_SENSE = 0.85;
const LEAST_SENSE = 0.3;
const MOST_SENSES = 10;
const MOST_ENGLISH = 5;
const LONGEST_PHRASE = 4;
const LONGEST_DESCRIPTION = 8;

/** One sense as a dictionary has it, before it is read. */
export interface Gloss {
  text: string;
  /** A name of somebody or somewhere, as the dictionary says or its spelling shows. */
  name?: boolean;
}

/** A sense that is read; `name` senses weigh less beside others. */
export interface ReadGloss {
  english: string[];
  weight: number;
  name: boolean;
}

/** The word that a gloss only points to ("variant of …"), with the English it gives on the way. */
export interface Pointer {
  to: string;
}

const RARE =
  /^\s*\((?:[^)]*\b)?(obsolete|archaic|dated|historical|old|slang|vulgar|derogatory|literary|poetic|rare|nonstandard|Buddhism|Christianity|Islam|Hinduism|mythology|dialectal)\b[^)]*\)/i;
const POINTS =
  /^(?:(?:old|archaic|obsolete|rare|dated|nonstandard|misspelled|informal|formal|colloquial|erhua|Japanese|euphemistic|alternative|short|complete|contemplative|progressive|imperfective|perfective|passive|active|abstract|plural|past|present|immediate|imperative|superlative|comparative|reduplicated|letter-case)[- ])*(?:variant|form|spelling|synonym|initialism|abbreviation|abbr\.?|acronym|clipping|contraction|ellipsis|misspelling|short|aspect|noun|tense|participle|mood|plural|reduplication|romanization|reading|chữ Hán form|Nôm form|Hán tự reading|Sino-Vietnamese reading)(?: of| for) /i;
const SEE =
  /^(?:see(?: also)?|same as|also written|also called|equivalent to|cf\.?|used in|usually in|only used in|short for|also pr\.|Taiwan pr\.|CL:)\s*/i;
/** Notes about the word instead of its meaning. */
const GRAMMAR =
  /^(?:used (?:to|as|in|with|after|before|for|when|by|at|only)\b|indicat(?:es|ing)\b|express(?:es|ing)\b|denot(?:es|ing)\b|(?:a |an |the )?(?:\w+ )?(?:particle|classifier|prefix|suffix|interjection|affix|numeral|marker)\b|(?:the )?(?:\w+ )?letter (?:of|named|used)|name of the letter|the Latin letter|Visual rendering|an? iteration mark|a diacritical|forms? (?:the|an?)\b|sometimes used|uncertain meaning|meaningless|first[- ]person|second[- ]person|third[- ]person|erhua|phonetic|numerical)/i;
const NAME_OF_PERSON = /\b(?:surname|given name|nickname for|courtesy name|reign name)\b/i;
const NAME_OF_PLACE =
  /\b(?:cit(?:y|ies)|town|township|county|district|commune|municipality|barangay|village|province|prefecture|capital|country|emirate|river|mountain|island|dynasty)\b[^,;]* (?:in|of|on)\b/i;
/** "a kind of reed" is a reed. */
const DESCRIBES =
  /^(?:an? |the |any of (?:the |several |various )?|one of (?:the )?)?(?:kinds?|types?|sorts?|species|varieties|variety|acts?|action|process|state|condition|quality|art|practice|manner|act or manner|act or process|state or quality|sound|name|piece|unit)(?: or (?:manner|process|act|state|quality))? (?:of|for)(?: being)? /i;
const RELATES = /^(?:of,? or (?:relating|pertaining) to|relating to|pertaining to|related to|having to do with) /i;
const LEADS =
  /^(?:to be |to |be |an? |the |lit\.? |fig\.? |esp\.? |i\.e\.? |e\.g\.? |sb |sth |one's |something |someone )+/i;
const TRAILS = /(?:\s+(?:etc|sb|sth|one's|or something|of something|of someone))+\.?$/i;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Takes out everything in brackets of any kind, however deep. */
export function withoutBrackets(text: string): string {
  let bare = text;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|⟨[^⟩]*⟩|（[^（）]*）/g, ' ');
  }
  return bare
    .replace(/[()[\]{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]!);
}

/** The words a pointing gloss leads to, or null: "variant of 神經元|神经元[…]", "complete aspect of bumili". */
export function pointerOf(text: string): Pointer | null {
  const plain = text.replace(/^(?:\([^)]*\)\s*)+/, '').trim();
  const lead = POINTS.exec(plain) ?? SEE.exec(plain);
  if (!lead) return null;
  const [target = ''] = plain.slice(lead[0].length).split(/\s*[([:;,.“"⇒-]/u);
  return { to: target.split('|').at(-1)!.trim() };
}

/** English in quotation marks behind a pointer: Initialism of … (“domestic violence”). */
export function quotedEnglish(text: string): string[] {
  return [...text.matchAll(/“([^”]+)”/g)].flatMap(([, quoted]) => alternatives(quoted!));
}

function alternatives(text: string): string[] {
  return withoutBrackets(text)
    .split(/[;,/⇒]|\bor\b(?! more)/)
    .map(bareEnglish)
    .filter((phrase) => /[a-z]/i.test(phrase) && !/[^\p{Script=Latin}\p{M}\d\s'’.&+%-]/u.test(phrase));
}

function bareEnglish(text: string): string {
  return text
    .trim()
    .replace(/^[^\p{L}\d]+|[^\p{L}\d%+]+$/gu, '')
    .replace(LEADS, '')
    .replace(TRAILS, '')
    .trim();
}

const wordCount = (phrase: string) => phrase.split(/\s+/).length;

/** What one gloss says in English; null where it says nothing that another language could be found by. */
export function readGloss({ text, name = false }: Gloss): ReadGloss | null {
  const written = decodeEntities(text).trim();
  const bare = withoutBrackets(written);
  if (bare === '' || GRAMMAR.test(bare) || NAME_OF_PERSON.test(bare)) return null;
  const isName = name || NAME_OF_PLACE.test(bare);
  const rare = RARE.test(written) ? WEIGHT.rare : 1;
  const plain = bare.replace(DESCRIBES, '').replace(RELATES, '');
  const described = plain !== bare;
  // Of "Tongjiang, a county-level city in Jiamusi" only the name counts.
  const all = isName ? alternatives(plain).slice(0, 1) : alternatives(plain);
  const short = all.filter((phrase) => wordCount(phrase) <= LONGEST_PHRASE).slice(0, MOST_ENGLISH);
  if (short.length > 0)
    return { english: [...new Set(short)], weight: (described ? WEIGHT.described : WEIGHT.plain) * rare, name: isName };
  const [first] = all;
  if (!first || wordCount(first) > LONGEST_DESCRIPTION) return null;
  return { english: [first], weight: WEIGHT.longWinded * rare, name: isName };
}

/** Senses with their weights: by their order, names below everything else unless the word is nothing but a name. */
export function weighSenses(glosses: readonly ReadGloss[]): { english: string[]; weight: number }[] {
  const nameAlone = glosses.every(({ name }) => name);
  let order = 0;
  const senses: { english: string[]; weight: number }[] = [];
  const seen = new Set<string>();
  for (const { english, weight, name } of glosses) {
    const fresh = english.filter((phrase) => !seen.has(phrase.toLowerCase()));
    if (fresh.length === 0) continue;
    for (const phrase of fresh) seen.add(phrase.toLowerCase());
    const kind = name ? (nameAlone ? WEIGHT.nameAlone : WEIGHT.name) : Math.max(LEAST_SENSE, LATER_SENSE ** order);
    if (!name) order += 1;
    senses.push({ english: fresh, weight: Math.round(weight * kind * 1000) / 1000 });
    if (senses.length === MOST_SENSES) break;
  }
  return senses;
}
