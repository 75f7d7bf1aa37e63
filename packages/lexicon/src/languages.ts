/** The ten languages of the product. `zh` is written in simplified characters once normalised. */
export const LANGUAGES = ['en', 'zh', 'id', 'ms', 'vi', 'th', 'km', 'lo', 'my', 'fil'] as const;
export type Language = (typeof LANGUAGES)[number];

const OTHER_TAGS: Record<string, Language> = { cmn: 'zh', tl: 'fil', in: 'id', may: 'ms', zsm: 'ms' };

/** The language of a BCP 47 tag (`zh-Hans-CN` → `zh`, `tl` → `fil`), or undefined when it is not one of the ten. */
export function languageOfTag(tag: string | undefined): Language | undefined {
  const primary = tag?.split(/[-_]/, 1)[0]?.toLowerCase();
  if (!primary) return undefined;
  if ((LANGUAGES as readonly string[]).includes(primary)) return primary as Language;
  return OTHER_TAGS[primary];
}
