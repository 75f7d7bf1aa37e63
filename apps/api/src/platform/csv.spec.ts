import { buffer, text } from 'node:stream/consumers';
import { csvStream } from './csv';

describe('rows as CSV', () => {
  it('open in a spreadsheet program with their letters right', async () => {
    const written = await buffer(
      csvStream(
        ['a', '标题'],
        [
          ['x', 1],
          ['说 "好", 行', null],
        ],
      ),
    );
    expect(written.toString()).toBe('\ufeffa,标题\r\nx,1\r\n"说 ""好"", 行",\r\n');
  });

  it('run no formula that somebody typed as a title', async () => {
    const risky = ['=HYPERLINK("x")', '+1', '-1', '@sum', '\t=1'];
    const lines = (
      await text(
        csvStream(
          ['cell'],
          risky.map((cell) => [cell]),
        ),
      )
    )
      .split('\r\n')
      .slice(1, -1);
    expect(lines.every((line) => /^"?'/.test(line))).toBe(true);
  });

  it('fail where their source fails, rather than end early', async () => {
    async function* broken() {
      yield ['one'];
      throw new Error('the database went away');
    }
    await expect(text(csvStream(['cell'], broken()))).rejects.toThrow('the database went away');
  });

  it('flow as they are read, and stop when nobody reads on', async () => {
    let made = 0;
    async function* endless() {
      for (;;) yield [(made += 1)];
    }
    const stream = csvStream(['n'], endless());
    for await (const chunk of stream) {
      if (String(chunk).includes('100')) break;
    }
    expect(made).toBeLessThan(50_000);
  });
});
