import { linesOf } from '../notation/parts';
import type { Input } from './draft';

/**
 * A cell with an entry a line. Lines in the product's own notation are taken as they are; what is left is read together
 * as the free text it is.
 */
export function readEntries<Entry>(
  input: Input,
  read: (line: string) => Entry | null,
  add: (entry: Entry) => void,
  readFree: (rest: Input) => void,
): void {
  const free: string[] = [];
  for (const line of linesOf(input.text)) {
    const entry = read(line);
    if (entry === null) free.push(line);
    else add(entry);
  }
  if (free.length > 0) readFree({ ...input, text: free.join('\n') });
}
