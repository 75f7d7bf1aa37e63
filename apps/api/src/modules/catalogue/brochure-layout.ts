/** A brochure on paper: two sheets where the text allows it. */
import { Paper, type TextStyle } from '../../platform/pdf/paper';
import type { Brochure } from './brochure';

const ACCENT = '#0b5c6b';
const QUIET = '#5b6674';
const PANEL = '#eef4f5';
const RULE = '#d5dde0';
/** Tried one after the other until the text fits on two sheets. */
const SIZES = [10, 9, 8];
const SHEETS = 2;
const PICTURE = { width: 132, height: 100 };
const PRODUCT = 'TechBridge';

export async function drawBrochure(brochure: Brochure, picture: Buffer | null): Promise<Buffer> {
  for (const size of SIZES) {
    const paper = await Paper.open({
      title: brochure.title,
      author: brochure.organisation,
      language: brochure.language,
    });
    draw(paper, brochure, picture, size);
    if (paper.pages <= SHEETS || size === SIZES.at(-1)) return paper.bytes();
  }
  throw new Error('no size of text to draw with');
}

function draw(paper: Paper, brochure: Brochure, picture: Buffer | null, size: number): void {
  const body: TextStyle = { size };
  const small: TextStyle = { size: size * 0.85, colour: QUIET };
  head(paper, brochure, picture, size);
  if (brochure.summary) {
    paper.gap(size * 0.6);
    paper.paragraph(brochure.summary, { size: size * 1.15 });
  }
  paper.gap(size);
  facts(paper, brochure, size);
  if (brochure.benefits.length > 0) benefits(paper, brochure, size);
  for (const section of brochure.sections) {
    heading(paper, section.heading, size);
    paper.paragraph(section.text, body);
  }
  paper.gap(size * 1.4);
  paper.room(size * 4);
  paper.rule(RULE);
  paper.gap(size * 0.6);
  paper.paragraph(brochure.invitation, { ...body, colour: ACCENT, bold: true });
  paper.paragraph(brochure.confirmed, small);
  paper.footer((page, pages) => ({ left: `${PRODUCT} · ${brochure.reference}`, right: brochure.page(page, pages) }), {
    size: 8,
    colour: QUIET,
  });
}

function head(paper: Paper, brochure: Brochure, picture: Buffer | null, size: number): void {
  const top = paper.y;
  const width = picture ? paper.width - PICTURE.width - 16 : paper.width;
  if (picture) paper.picture(picture, { x: paper.left + paper.width - PICTURE.width, y: top, ...PICTURE });
  paper.paragraph(
    `${PRODUCT} · ${brochure.profile} · ${brochure.reference}`,
    { size: 8.5, colour: ACCENT, bold: true },
    { width },
  );
  paper.gap(4);
  paper.paragraph(brochure.title, { size: size * 1.9, bold: true }, { width });
  paper.gap(3);
  paper.paragraph(brochure.organisation, { size, colour: QUIET }, { width });
  for (const note of brochure.notes) paper.paragraph(note, { size: size * 0.85, colour: QUIET }, { width });
  if (picture) paper.y = Math.max(paper.y, top + PICTURE.height);
}

function heading(paper: Paper, text: string, size: number): void {
  paper.gap(size * 0.9);
  // A heading is not left alone at the foot of a sheet.
  paper.room(size * 5);
  paper.paragraph(text, { size: size * 1.15, colour: ACCENT, bold: true });
  paper.gap(size * 0.15);
}

/** Facts in two columns on a tinted ground, each row as high as its taller cell. */
function facts(paper: Paper, brochure: Brochure, size: number): void {
  if (brochure.facts.length === 0) return;
  const pad = 10;
  const column = (paper.width - 3 * pad) / 2;
  const labelStyle: TextStyle = { size: size * 0.82, colour: QUIET };
  const valueStyle: TextStyle = { size };
  const cells = brochure.facts.map((fact) => ({
    ...fact,
    labelHeight: paper.heightOf(fact.label, column, labelStyle),
    height:
      paper.heightOf(fact.label, column, labelStyle) + paper.heightOf(fact.value, column, valueStyle) + size * 0.5,
  }));
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) => cells.slice(row * 2, row * 2 + 2));
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const height = heights.reduce((sum, each) => sum + each, 0) + pad * 2 - size * 0.5;
  paper.room(height);
  paper.panel({ x: paper.left, y: paper.y, width: paper.width, height }, PANEL);
  let y = paper.y + pad;
  for (const [index, row] of rows.entries()) {
    for (const [at, cell] of row.entries()) {
      const x = paper.left + pad + at * (column + pad);
      paper.block(cell.label, { x, y, width: column }, labelStyle);
      paper.block(cell.value, { x, y: y + cell.labelHeight, width: column }, valueStyle);
    }
    y += heights[index] ?? 0;
  }
  paper.y += height;
}

function benefits(paper: Paper, brochure: Brochure, size: number): void {
  heading(paper, brochure.benefitsHeading, size);
  const column = paper.width * 0.42;
  const rest = paper.width - column - 12;
  for (const { measure, result } of brochure.benefits) {
    const height = Math.max(
      paper.heightOf(measure, column, { size }),
      paper.heightOf(result, rest, { size, bold: true }),
    );
    paper.room(height + 6);
    paper.block(measure, { x: paper.left, y: paper.y, width: column }, { size });
    paper.block(result, { x: paper.left + column + 12, y: paper.y, width: rest }, { size, bold: true });
    paper.y += height + 2;
    paper.rule(RULE);
    paper.gap(3);
  }
}
