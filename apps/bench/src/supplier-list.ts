const HEADINGS = ['编号', '技术名称', '技术简介', '详细说明', '所属领域', '技术成熟度', '知识产权状态', '合作方式'];

/** A Chinese supplier's list as CSV, a made-up technology in each row; every row is right. */
export function supplierList(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = index + 1;
    return [
      `BENCH-${String(number).padStart(6, '0')}`,
      `示例陶瓷膜组件第${number}型`,
      `用于第${number}类废水的示例陶瓷膜组件，出水可回用。`,
      `示例说明：平板陶瓷膜，通量每平方米每小时${40 + (index % 30)}升，适用于橡胶和棕榈油加工废水。`.repeat(3),
      '水资源',
      4 + (index % 6),
      '已授权',
      '技术许可',
    ].join(',');
  });
  return Buffer.from(`\uFEFF${HEADINGS.join(',')}\r\n${lines.join('\r\n')}\r\n`);
}
