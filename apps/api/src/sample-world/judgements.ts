import path from 'node:path';
import { z } from 'zod';
import { Key, readAll, SEED_FOLDER, yamlFiles } from './records';

/** How far a technology fits a need: 3 as stated, 2 worth a conversation, 1 related, 0 not at all. */
export const Judgement = z.strictObject({
  technology: Key,
  grade: z.number().int().min(0).max(3),
  why: z.string().min(10).max(300),
});

/** The judged technologies of one need: the development set of matching. */
export const JudgedNeed = z.strictObject({ need: Key, judged: z.array(Judgement).min(6) });
export type JudgedNeed = z.infer<typeof JudgedNeed>;

/** Throws with file and field at the first thing that is wrong. */
export function readJudgements(folder = SEED_FOLDER): JudgedNeed[] {
  return readAll(JudgedNeed, yamlFiles(path.join(folder, 'judgements')));
}
