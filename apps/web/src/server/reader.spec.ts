import { asHeaders, localeOf, themeOf } from './reader';

describe('what the server knows of a reader', () => {
  it('takes the language of the address first, then the one chosen before, then the browser’s', () => {
    const headers = asHeaders({ cookie: 'a=1; locale=th', 'accept-language': 'vi' });
    expect(localeOf('/needs?lang=zh', headers)).toBe('zh');
    expect(localeOf('/needs?lang=xx', headers)).toBe('th');
    expect(localeOf('/needs', asHeaders({ 'accept-language': 'vi-VN,en;q=0.5' }))).toBe('vi');
    expect(localeOf('/needs', asHeaders({}))).toBe('en');
  });

  it('draws in the colours chosen before, or as the device has it', () => {
    expect(themeOf(asHeaders({ cookie: 'theme=dark' }))).toBe('dark');
    expect(themeOf(asHeaders({ cookie: 'theme=pink' }))).toBe('system');
  });
});
