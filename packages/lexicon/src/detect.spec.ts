import { detectLanguage } from './detect';
import { languageOfTag } from './languages';

describe('recognising a language', () => {
  it.each([
    ['en', 'a machine for the treatment of water'],
    ['zh', '用于水处理的膜过滤技术'],
    ['zh', '基于 deep learning 的检测'],
    ['id', 'mesin untuk mengolah limbah yang bisa digunakan karena murah'],
    ['ms', 'mesin yang boleh digunakan kerana murah, iaitu untuk syarikat'],
    ['vi', 'máy bơm nước cho nông nghiệp'],
    ['vi', 'khong duoc nhung'],
    ['th', 'เครื่องจักรสำหรับบำบัดน้ำ'],
    ['km', 'ម៉ាស៊ីនសម្រាប់ទឹក'],
    ['lo', 'ເຄື່ອງຈັກສຳລັບນ້ຳ'],
    ['my', 'ရေအတွက်စက်'],
    ['my', 'ျမန္မာ'],
    ['fil', 'makina para sa tubig ng mga magsasaka'],
  ])('finds %s in "%s"', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['', '12.5', 'XR-200', '???'])('says nothing about "%s"', (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('understands tags with regions, scripts and other names', () => {
    expect(['zh-Hant-TW', 'EN', 'tl', 'fil-PH', 'zsm', 'fr', '', undefined].map(languageOfTag)).toEqual([
      'zh',
      'en',
      'fil',
      'fil',
      'ms',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
