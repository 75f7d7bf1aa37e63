import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import sharp from 'sharp';
import { fileTypeOf, HEAD_BYTES, peek } from './file-type';

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } });

describe('what a file is', () => {
  it('is told by its bytes for pictures', async () => {
    expect(fileTypeOf(await picture.clone().png().toBuffer())).toBe('png');
    expect(fileTypeOf(await picture.clone().jpeg().toBuffer())).toBe('jpeg');
    expect(fileTypeOf(await picture.clone().webp().toBuffer())).toBe('webp');
  });

  it('is told for documents', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('技术').addRow(['名称']);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(fileTypeOf(bytes.subarray(0, HEAD_BYTES))).toBe('xlsx');
    expect(fileTypeOf(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(fileTypeOf(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('word/document.xml')]))).toBe('zip');
  });

  it.each(['utf8', 'gb18030', 'utf16le'])('is text in %s', (encoding) => {
    expect(
      fileTypeOf(iconv.encode('名称;国家\r\n太阳能干燥机;中国\r\n', encoding, { addBOM: encoding === 'utf16le' })),
    ).toBe('text');
  });

  it('is unknown for programs and for nothing', () => {
    expect(fileTypeOf(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]))).toBeNull();
    expect(fileTypeOf(Buffer.from('MZ\x90\x00\x03\x00', 'latin1'))).toBeNull();
    expect(fileTypeOf(Buffer.alloc(0))).toBeNull();
  });
});

describe('peeking into a stream', () => {
  it('shows its beginning and leaves it whole', async () => {
    const chunks = Array.from({ length: 40 }, (_, index) => Buffer.alloc(1000, index));
    const { head, stream } = await peek(Readable.from(chunks), 4096);
    expect(head).toEqual(Buffer.concat(chunks).subarray(0, 4096));
    expect(await buffer(stream)).toEqual(Buffer.concat(chunks));
  });

  it('works on less than was asked for', async () => {
    const { head, stream } = await peek(Readable.from([Buffer.from('abc')]));
    expect(head.toString()).toBe('abc');
    expect((await buffer(stream)).toString()).toBe('abc');
  });

  it('still tells that an upload was cut', async () => {
    const upload = Object.assign(Readable.from([Buffer.from('abc')]), { truncated: false });
    const { stream } = await peek(upload, 2);
    await buffer(stream);
    upload.truncated = true;
    expect(stream.truncated).toBe(true);
  });

  it('passes on a broken upload', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(20);
        throw new Error('gone');
      })(),
    );
    const { stream } = await peek(broken, 10);
    await expect(buffer(stream)).rejects.toThrow('gone');
  });
});
