/** Affixes of Filipino verbs, nouns and adjectives, the longer ones first; the linker -ng of whatever ends in a vowel. */
const PREFIXES = ['pinakama', 'makapag', 'nakapag', 'magpapa', 'nagpapa', 'ipinag', 'pinag', 'ipag', 'makipag', 'nakipag',
  'pagka', 'pang', 'pam', 'pan', 'mang', 'nang', 'naka', 'maka', 'mapag', 'taga', 'tag', 'mag', 'nag', 'pag', 'ika',
  'ipa', 'pa', 'ma', 'na', 'ka', 'i']; // prettier-ignore
const SUFFIXES = ['han', 'hin', 'ng', 'an', 'in', 's'];
const SHORTEST_ROOT = 3;

/** Words that this one may be built from, the likeliest first; the word itself is not among them. */
export function filipinoRoots(word: string): string[] {
  const found = new Set<string>();
  const take = (root: string) => {
    if (root.length >= SHORTEST_ROOT && root !== word) found.add(root);
  };
  const bare = [
    word,
    ...SUFFIXES.filter((suffix) => word.endsWith(suffix)).map((suffix) => word.slice(0, -suffix.length)),
  ];
  for (const form of bare) take(form);
  for (const form of bare) {
    for (const prefix of PREFIXES) {
      if (!form.startsWith(prefix)) continue;
      const root = form.slice(prefix.length).replace(/^-/, '');
      take(root);
      take(withoutInfix(root));
      take(withoutRepeat(root));
    }
    take(withoutInfix(form));
    take(withoutRepeat(withoutInfix(form)));
    take(withoutRepeat(form));
  }
  return [...found].flatMap((root) => (root.endsWith('u') ? [root, `${root.slice(0, -1)}o`] : [root]));
}

/** gumawa → gawa, binili → bili */
const withoutInfix = (word: string) => word.replace(/^([^aeiou]*)(?:um|in)(?=[aeiou])/, '$1');
/** gagawa → gawa, aalis → alis */
const withoutRepeat = (word: string) => word.replace(/^([^aeiou]*[aeiou])\1/, '$1');
