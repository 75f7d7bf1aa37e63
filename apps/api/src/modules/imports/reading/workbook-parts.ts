import { posix } from 'node:path';
import type { Archive } from './archive';
import { AppError } from '../../../platform/errors';
import { formatKinds, type NumberFormat } from './number-format';
import { parseWholeXml } from './xml';

export interface SheetPart {
  name: string;
  part: string;
  hidden: boolean;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  /** Two systems count days: from 1900 (with a 29 February 1900 that never was) and from 1904. */
  date1904: boolean;
  sharedStrings: string[];
  /** By the style index a cell carries. */
  formats: NumberFormat[];
}

/** Characters of all distinct texts of a workbook; they are held in memory while it is read. */
const SHARED_CHARACTERS = 60_000_000;

/** Reads everything of a workbook but its sheets: their list, the shared texts and the number formats. */
export async function readParts(archive: Archive): Promise<WorkbookParts> {
  const root = await readRelations(archive, '_rels/.rels', '');
  const workbook =
    [...root.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = posix.dirname(workbook);
  const relations = await readRelations(archive, `${folder}/_rels/${posix.basename(workbook)}.rels`, folder);
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type.endsWith(type))?.target;
  const { sheets, date1904 } = await readWorkbook(archive, workbook, relations);
  return {
    sheets,
    date1904,
    sharedStrings: await readSharedStrings(archive, partOf('/sharedStrings')),
    formats: await readFormats(archive, partOf('/styles')),
  };
}

interface Relation {
  type: string;
  target: string;
}

async function readRelations(archive: Archive, part: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (archive.size(part) === null) return relations;
  await parseWholeXml(await archive.open(part), {
    open(name, attributes) {
      if (name !== 'Relationship' || !attributes.Id || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(attributes.Id, { type: attributes.Type ?? '', target: resolved });
    },
  });
  return relations;
}

async function readWorkbook(archive: Archive, part: string, relations: Map<string, Relation>) {
  if (archive.size(part) === null) throw new AppError('file.type_not_accepted');
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await parseWholeXml(await archive.open(part), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attributes['r:id'] ?? attributes.id ?? '');
      if (!relation || !relation.type.endsWith('/worksheet')) return;
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', part: relation.target, hidden });
    },
  });
  return { sheets, date1904 };
}

async function readSharedStrings(archive: Archive, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part || archive.size(part) === null) return strings;
  const collector = textCollector();
  let characters = 0;
  await parseWholeXml(await archive.open(part), {
    open(name) {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    text: collector.text,
    close(name) {
      if (name !== 'si') return collector.close(name);
      const text = collector.end();
      characters += text.length;
      if (characters > SHARED_CHARACTERS) throw new AppError('import.file_expands_too_much');
      strings.push(text);
    },
  });
  return strings;
}

/**
 * Joins the runs of a (rich) text and leaves out the reading aids that East Asian spreadsheets keep beside it,
 * which would otherwise be read as a part of the text.
 */
export function textCollector() {
  let parts: string[] = [];
  let inText = false;
  let inReadingAid = false;
  return {
    start() {
      parts = [];
      inText = false;
      inReadingAid = false;
    },
    open(name: string) {
      if (name === 'rPh') inReadingAid = true;
      if (name === 't') inText = !inReadingAid;
    },
    text(text: string) {
      if (inText) parts.push(text);
    },
    close(name: string) {
      if (name === 'rPh') inReadingAid = false;
      if (name === 't') inText = false;
    },
    end: () => parts.join(''),
  };
}

async function readFormats(archive: Archive, part: string | undefined): Promise<NumberFormat[]> {
  if (!part || archive.size(part) === null) return [];
  const codes = new Map<number, string>();
  const used: number[] = [];
  let inCells = false;
  await parseWholeXml(await archive.open(part), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) used.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formatKinds(used, codes);
}
