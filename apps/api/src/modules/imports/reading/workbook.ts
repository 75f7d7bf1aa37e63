import { openArchive } from './archive';
import { AppError } from '../../../platform/errors';
import { fillMerged, readMerges } from './merges';
import type { Spreadsheet, SpreadsheetSheet } from './sheet';
import { readParts } from './workbook-parts';
import { readWorksheet } from './worksheet';

/** Opens an XLSX workbook. Rows are streamed; only its distinct texts and formats are held in memory. */
export async function openWorkbook(path: string): Promise<Spreadsheet> {
  const archive = await openArchive(path);
  try {
    const parts = await readParts(archive);
    const visible = parts.sheets.filter((sheet) => !sheet.hidden && archive.size(sheet.part) !== null);
    if (visible.length === 0) throw new AppError('import.no_rows');
    const sheets = visible.map(({ name, part }): SpreadsheetSheet => {
      const total = archive.size(part) ?? 0;
      return {
        name,
        merges: async () => readMerges(await archive.open(part)),
        async *rows(progress = { done: 0, total: 0 }, merges = []) {
          progress.total = total;
          yield* fillMerged(readWorksheet(await archive.open(part), parts, progress), merges);
        },
      };
    });
    return { format: 'xlsx', encoding: null, delimiter: null, sheets, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}
