import type { CellProblem } from '@techbridge/contracts';
import type { Translate } from '@techbridge/i18n/server';

/** A problem in words: what is wrong and what to do about it. */
export function problemWords(problem: CellProblem, words: Translate): string {
  const params = { ...problem.params, value: problem.value };
  const proposal = problem.suggestion !== null && problem.suggestion.length <= 80 ? ` → ${problem.suggestion}` : '';
  return `${words(`imports:problem.${problem.code}`, params)} ${words(`imports:fix.${problem.code}`, params)}${proposal}`;
}
