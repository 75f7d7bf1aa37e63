/** The product's search on texts of ours, as a process of its own (apps/api/test/search-trial.ts). */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Language } from '@techbridge/lexicon';

const API = path.resolve(__dirname, '../../api');
const FROM_SOURCES = ['-C', '@techbridge/source', '-r', '@swc-node/register'];

export interface TrialText {
  id: string;
  language: Language;
  text: string;
}

export interface TrialQuestion {
  text: string;
  language: Language;
  /** Only listings with the words as they are written. */
  oneLanguage?: boolean;
}

export interface Trial {
  /** Replaces what was there. */
  fill(texts: readonly TrialText[]): Promise<void>;
  /** The first `limit` listings of each question, as ids. */
  ask(questions: readonly TrialQuestion[], limit: number): Promise<string[][]>;
}

/** Work with the product's search; `packs` writes dictionary packs into the folder it is given. */
export async function withTrial<T>(work: (trial: Trial) => Promise<T>, packs?: (folder: string) => void): Promise<T> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-trial-'));
  const lexicon = path.join(dataDir, 'lexicon');
  fs.mkdirSync(lexicon);
  packs?.(lexicon);
  const child = fork(path.join(API, 'test/search-trial.ts'), [dataDir], {
    execArgv: FROM_SOURCES,
    env: { ...process.env, SWC_NODE_PROJECT: path.join(API, 'tsconfig.json') },
  });
  const order = async (message: object): Promise<unknown> => {
    child.send(message);
    const ended = new AbortController();
    const answer = (await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([said]: { result?: unknown; error?: string }[]) => said),
      once(child, 'exit', { signal: ended.signal }).then(() => ({ error: 'The trial ended before it answered' })),
    ])) as { result?: unknown; error?: string };
    ended.abort();
    if (answer.error) throw new Error(answer.error);
    return answer.result;
  };
  try {
    return await work({
      fill: async (texts) => void (await order({ fill: texts })),
      ask: async (questions, limit) => (await order({ ask: questions, limit })) as string[][],
    });
  } finally {
    if (child.connected) child.disconnect();
    if (child.exitCode === null) await once(child, 'exit');
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
