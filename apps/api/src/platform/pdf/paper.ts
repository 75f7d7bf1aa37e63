import PDFDocument from 'pdfkit';
import { FONTS, loadFont, printable, runsOf, type FontName, type LibraryFont, type LoadedFont } from './fonts';
import { linesOf } from './line-breaking';

export interface TextStyle {
  size: number;
  colour?: string;
  bold?: boolean;
  /** Line height as a multiple of the size. */
  leading?: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
}

const MARGIN = { top: 48, bottom: 56, side: 52 };
/** Tall scripts stack marks above and below. */
const LEADING: Record<FontName, number> = {
  NotoSans: 1.38,
  NotoSansSC: 1.5,
  NotoSansThai: 1.6,
  NotoSansLao: 1.65,
  NotoSansKhmer: 1.7,
  NotoSansMyanmar: 1.9,
};
const INK = '#1c2430';

type Document = InstanceType<typeof PDFDocument>;

/** A4 sheets written from top to bottom, in any script of the product. */
export class Paper {
  readonly width: number;
  /** Where the next line begins. */
  y = MARGIN.top;
  private readonly shaped = new Set<FontName>();

  private constructor(
    private readonly document: Document,
    private readonly fonts: ReadonlyMap<FontName, LoadedFont>,
  ) {
    this.width = document.page.width - 2 * MARGIN.side;
  }

  static async open(info: { title: string; author: string; language: string }): Promise<Paper> {
    const fonts = await Promise.all(FONTS.map(async (name) => [name, await loadFont(name)] as const));
    const document = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: info.language,
      displayTitle: true,
      info: { Title: info.title, Author: info.author },
      // Otherwise the library takes one of its own, which knows no script but ours.
      font: '',
    });
    return new Paper(document, new Map(fonts));
  }

  get left(): number {
    return MARGIN.side;
  }

  get pages(): number {
    return this.document.bufferedPageRange().count;
  }

  gap(height: number): void {
    this.y += height;
  }

  /** Begins a new sheet unless so much room is left on this one. */
  room(height: number): void {
    if (this.y + height <= this.document.page.height - MARGIN.bottom) return;
    this.document.addPage();
    this.y = MARGIN.top;
  }

  /** A paragraph over the whole width, or in a column; lines that do not fit go on the next sheet. */
  paragraph(text: string, style: TextStyle, column: Partial<Omit<Box, 'y'>> = {}): void {
    const { x = this.left, width = this.width } = column;
    for (const line of this.lines(text, width, style)) {
      const height = this.lineHeight(line, style);
      this.room(height);
      this.line(line, { x, y: this.y, width }, style);
      this.y += height;
    }
  }

  lines(text: string, width: number, style: TextStyle): string[] {
    return linesOf(printable(text), width, (each) => this.measure(each, style));
  }

  heightOf(text: string, width: number, style: TextStyle): number {
    return this.lines(text, width, style).reduce((sum, line) => sum + this.lineHeight(line, style), 0);
  }

  /** Writes lines at a place without moving on, e.g. in a table. */
  block(text: string, box: Box, style: TextStyle): void {
    let { y } = box;
    for (const line of this.lines(text, box.width, style)) {
      this.line(line, { ...box, y }, style);
      y += this.lineHeight(line, style);
    }
  }

  rule(colour: string, x = this.left, width = this.width): void {
    this.document
      .moveTo(x, this.y)
      .lineTo(x + width, this.y)
      .lineWidth(0.6)
      .strokeColor(colour)
      .stroke();
  }

  panel(box: Box & { height: number }, colour: string): void {
    this.document.roundedRect(box.x, box.y, box.width, box.height, 4).fill(colour);
  }

  picture(bytes: Buffer, box: { x: number; y: number; width: number; height: number }): void {
    this.document.image(bytes, box.x, box.y, { fit: [box.width, box.height], align: 'right' });
  }

  /** Writes on the foot of every sheet once all are there. */
  footer(words: (page: number, pages: number) => { left: string; right: string }, style: TextStyle): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(start + page);
      const { left, right } = words(page + 1, count);
      const y = this.document.page.height - MARGIN.bottom + 18;
      this.line(left, { x: this.left, y, width: this.width }, style);
      this.line(right, { x: this.left + this.width - this.measure(right, style), y, width: this.width }, style);
    }
  }

  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    this.document.on('data', (part: Buffer) => parts.push(part));
    const ended = new Promise<void>((end) => this.document.on('end', () => end()));
    this.document.end();
    await ended;
    return Buffer.concat(parts);
  }

  private lineHeight(line: string, { size, leading }: TextStyle): number {
    if (leading) return size * leading;
    return size * Math.max(LEADING.NotoSans, ...runsOf(line).map(({ font }) => LEADING[font]));
  }

  private measure(text: string, { size }: TextStyle): number {
    return runsOf(text).reduce((sum, run) => sum + this.use(run.font, size).widthOfString(run.text), 0);
  }

  /** The baseline is the same for all scripts of a line. */
  private line(text: string, { x, y }: Box, style: TextStyle): void {
    const { size, colour = INK, bold = false } = style;
    const baseline = y + this.lineHeight(text, style) * 0.74;
    let at = x;
    for (const run of runsOf(text)) {
      const document = this.use(run.font, size);
      document
        .fillColor(colour)
        .strokeColor(colour)
        .lineWidth(size * 0.028);
      document.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', fill: true, stroke: bold });
      at += document.widthOfString(run.text);
    }
  }

  private use(name: FontName, size: number): Document {
    if (!this.shaped.has(name)) {
      const font = this.fonts.get(name);
      if (font) this.document.registerFont(name, font.file);
      this.document.font(name);
      font?.shapeInto((this.document as unknown as { _font: { font: LibraryFont } })._font.font);
      this.shaped.add(name);
    }
    return this.document.font(name, size);
  }
}
