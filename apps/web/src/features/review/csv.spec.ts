import { csvText } from './csv';

describe('an exported list', () => {
  it('keeps commas, quotes and line breaks inside their cells', () => {
    expect(csvText([['a,b', 'say "yes"', 'one\ntwo']])).toBe('"a,b","say ""yes""","one\ntwo"\r\n');
  });

  it('runs no formula when a spreadsheet opens it', () => {
    expect(csvText([['=1+1', '+1', '-1', '@x', 'x=1']])).toBe("'=1+1,'+1,'-1,'@x,x=1\r\n");
  });
});
