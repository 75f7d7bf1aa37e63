import { documentLanguage, translator } from './server';

describe('messages outside the browser', () => {
  it('are worded in the language asked for', () => {
    expect(translator('zh')('errors:session.required')).toBe('请先登录，再继续操作。');
    expect(translator('en')('errors:field.too_long_max', { max: 256 })).toBe('Shorten this to at most 256 characters.');
  });

  it('fall back to English in the languages that are not complete', () => {
    expect(translator('km')('errors:session.required')).toBe('Sign in to go on.');
    expect(documentLanguage('km')).toBe('en');
    expect(documentLanguage('zh')).toBe('zh-Hans');
  });

  it('leave names unescaped, since mail templates escape by themselves', () => {
    expect(translator('en')('errors:reference', { id: '<a&b>' })).toBe('Reference for support: <a&b>');
  });
});
