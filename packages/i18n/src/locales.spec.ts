import { contentChain, messageChain, negotiateLocale } from './locales';
import { pick, pickWithLocale } from './pick';

describe('choosing a language', () => {
  it('follows the order of the browser, not of the header', () => {
    expect(negotiateLocale('fr;q=0.9, th-TH;q=0.8, en;q=0.5')).toBe('th');
    expect(negotiateLocale('en;q=0.4,zh-TW')).toBe('zh');
  });

  it('knows old and neighbouring codes', () => {
    expect(negotiateLocale('tl')).toBe('fil');
    expect(negotiateLocale('in-ID')).toBe('id');
  });

  it('is English for everyone else', () => {
    expect(negotiateLocale(null)).toBe('en');
    expect(negotiateLocale('fr, *;q=0.1')).toBe('en');
    expect(negotiateLocale('zh;q=0')).toBe('en');
  });

  it('falls back to English only where a language is not complete', () => {
    expect(messageChain('zh')).toEqual(['zh']);
    expect(messageChain('lo')).toEqual(['lo', 'en']);
  });

  it('shows a listing in any language rather than not at all, and says in which', () => {
    expect(contentChain('vi').slice(0, 3)).toEqual(['vi', 'en', 'zh']);
    expect(pickWithLocale({ zh: '水泵' }, 'vi')).toEqual({ text: '水泵', locale: 'zh' });
    expect(pick({ zh: '水泵', en: 'Pump' }, 'vi')).toBe('Pump');
    expect(pick({}, 'en')).toBe('');
    expect(pickWithLocale(null, 'en')).toBeNull();
  });
});
