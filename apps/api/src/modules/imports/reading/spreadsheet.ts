import { openDelimited } from './delimited';
import { firstBytes } from './encoding';
import { AppError } from '../../../platform/errors';
import type { Spreadsheet } from './sheet';
import { openWorkbook } from './workbook';

/**
 * Opens a file by what it is, not by what it is called.
 * @throws AppError where the file is damaged, protected, from before 2007, or no spreadsheet at all
 */
export async function openSpreadsheet(path: string): Promise<Spreadsheet> {
  const start = await firstBytes(path, 8);
  if (start.length === 0) throw new AppError('import.no_rows');
  if (start.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return openWorkbook(path);
  if (start.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) throw await compoundFault(path);
  if (start.subarray(0, 4).toString('latin1') === '%PDF') throw new AppError('file.type_not_accepted');
  return openDelimited(path);
}

/** A workbook with a password and one from before 2007 share a container; the former names its stream. */
async function compoundFault(path: string): Promise<AppError> {
  const start = await firstBytes(path, 65_536);
  const encrypted = start.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return new AppError(encrypted ? 'import.workbook_is_protected' : 'import.old_excel_format');
}
