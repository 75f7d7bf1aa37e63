import { csvOf } from './csv';

describe('a table as a file', () => {
  it('keeps commas, quotes and lines inside their cell', () => {
    expect(csvOf([['a,b', 'say "hi"', 'two\nlines', 3, null]])).toBe('\ufeff"a,b","say ""hi""","two\nlines",3,\r\n');
  });

  it('lets no cell act as a formula, and leaves numbers alone', () => {
    expect(csvOf([['=1+1', '@x', -5]])).toBe("\ufeff'=1+1,'@x,-5\r\n");
  });

  it('is read as UTF-8', () => {
    expect(csvOf([['乳胶', 'ยาง']]).startsWith('\ufeff乳胶')).toBe(true);
  });
});
