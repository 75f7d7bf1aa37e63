/** Spreadsheets as suppliers' offices send them. */
import fs from 'node:fs';
import path from 'node:path';

const REAL = path.resolve(__dirname, '../../../../shared/data/input');

/** A real spreadsheet kept beside the checkout for trials; null where it is absent. */
export function realSpreadsheet(name: string): { name: string; bytes: Buffer } | null {
  const file = path.join(REAL, name);
  return fs.existsSync(file) ? { name, bytes: fs.readFileSync(file) } : null;
}

const HEADINGS = [
  '编号',
  '技术名称',
  '技术简介',
  '详细说明',
  '所属领域',
  '技术成熟度',
  '知识产权状态',
  '合作方式',
  '可持续发展目标',
];

/** A Chinese list with a made-up technology in each row. Row `wrongAt` has a readiness level nobody knows. */
export function supplierList(rows: number, { prefix = 'E2E', wrongAt = 0 } = {}): { name: string; bytes: Buffer } {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = index + 1;
    const level = number === wrongAt ? '十二级' : String(4 + (index % 6));
    return [
      `${prefix}-${String(number).padStart(5, '0')}`,
      `示例陶瓷膜组件第${number}型`,
      `用于第${number}类废水的示例陶瓷膜组件，出水可回用。`,
      `示例说明：平板陶瓷膜，通量每平方米每小时${40 + (index % 30)}升，适用于橡胶和棕榈油加工废水。`,
      '水资源',
      level,
      '已授权',
      '技术许可',
      '6',
    ].join(',');
  });
  return { name: `${prefix}.csv`, bytes: Buffer.from(`\uFEFF${HEADINGS.join(',')}\r\n${lines.join('\r\n')}\r\n`) };
}

/** An English list of needs, with the semicolons of a European Excel. */
export function needList(rows: number): { name: string; bytes: Buffer } {
  const lines = Array.from({ length: rows }, (_, index) =>
    [
      `NEED-${index + 1}`,
      `Sample need ${index + 1}: less salt in the rinsing water`,
      'A sample plant; 40 m3 a day.',
    ].join(';'),
  );
  return { name: 'needs.csv', bytes: Buffer.from(`Reference;Title;Description\r\n${lines.join('\r\n')}\r\n`) };
}
