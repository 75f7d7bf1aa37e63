import type { Locale } from '@techbridge/contracts';
import type { Vocabulary } from './entry';

export interface LocaleFacts {
  code: Locale;
  /** The language's name in itself, as a language menu shows it. */
  ownName: string;
  englishName: string;
  /** ISO 15924. */
  script: 'Latn' | 'Hans' | 'Thai' | 'Khmr' | 'Laoo' | 'Mymr';
  /** BCP 47, for `lang` attributes and `hreflang`. */
  tag: string;
  /** The locale for Intl: dates, numbers, money, collation. Thai keeps its Buddhist years; Burmese digits are set to Latin. */
  intl: string;
  dir: 'ltr';
}

export const locales: Readonly<Record<Locale, LocaleFacts>> = {
  en: { code: 'en', ownName: 'English', englishName: 'English', script: 'Latn', tag: 'en', intl: 'en-GB', dir: 'ltr' },
  zh: {
    code: 'zh',
    ownName: '简体中文',
    englishName: 'Chinese (Simplified)',
    script: 'Hans',
    tag: 'zh-Hans',
    intl: 'zh-CN',
    dir: 'ltr',
  },
  id: {
    code: 'id',
    ownName: 'Bahasa Indonesia',
    englishName: 'Indonesian',
    script: 'Latn',
    tag: 'id',
    intl: 'id-ID',
    dir: 'ltr',
  },
  ms: {
    code: 'ms',
    ownName: 'Bahasa Melayu',
    englishName: 'Malay',
    script: 'Latn',
    tag: 'ms',
    intl: 'ms-MY',
    dir: 'ltr',
  },
  vi: {
    code: 'vi',
    ownName: 'Tiếng Việt',
    englishName: 'Vietnamese',
    script: 'Latn',
    tag: 'vi',
    intl: 'vi-VN',
    dir: 'ltr',
  },
  th: { code: 'th', ownName: 'ไทย', englishName: 'Thai', script: 'Thai', tag: 'th', intl: 'th-TH', dir: 'ltr' },
  km: { code: 'km', ownName: 'ភាសាខ្មែរ', englishName: 'Khmer', script: 'Khmr', tag: 'km', intl: 'km-KH', dir: 'ltr' },
  lo: { code: 'lo', ownName: 'ລາວ', englishName: 'Lao', script: 'Laoo', tag: 'lo', intl: 'lo-LA', dir: 'ltr' },
  my: {
    code: 'my',
    ownName: 'မြန်မာ',
    englishName: 'Burmese',
    script: 'Mymr',
    tag: 'my',
    intl: 'my-MM-u-nu-latn',
    dir: 'ltr',
  },
  fil: {
    code: 'fil',
    ownName: 'Filipino',
    englishName: 'Filipino',
    script: 'Latn',
    tag: 'fil',
    intl: 'fil-PH',
    dir: 'ltr',
  },
};

/** The languages' names in each other's languages. */
export const languages: Vocabulary<Locale> = {
  en: {
    label: {
      en: 'English',
      zh: '英语',
      id: 'Inggris',
      ms: 'Inggeris',
      vi: 'Tiếng Anh',
      th: 'อังกฤษ',
      km: 'អង់គ្លេស',
      lo: 'ອັງກິດ',
      my: 'အင်္ဂလိပ်',
      fil: 'Ingles',
    },
    also: ['英文', 'eng', 'bahasa inggris', 'bahasa inggeris'],
  },
  zh: {
    label: {
      en: 'Chinese',
      zh: '中文',
      id: 'Tionghoa',
      ms: 'Cina',
      vi: 'Tiếng Trung',
      th: 'จีน',
      km: 'ចិន',
      lo: 'ຈີນ',
      my: 'တရုတ်',
      fil: 'Tsino',
    },
    also: [
      '简体中文',
      '简体',
      '汉语',
      '普通话',
      '华语',
      'mandarin',
      'simplified chinese',
      'chinese (simplified)',
      'zh-cn',
      'zh-hans',
      'chi',
      'zho',
      'bahasa mandarin',
      'tiếng hoa',
    ],
  },
  id: {
    label: {
      en: 'Indonesian',
      zh: '印度尼西亚语',
      id: 'Indonesia',
      ms: 'Indonesia',
      vi: 'Tiếng Indonesia',
      th: 'อินโดนีเซีย',
      km: 'ឥណ្ឌូណេស៊ី',
      lo: 'ອິນໂດເນເຊຍ',
      my: 'အင်ဒိုနီးရှား',
      fil: 'Indones',
    },
    also: ['bahasa indonesia', '印尼语', '印尼文', 'ind'],
  },
  ms: {
    label: {
      en: 'Malay',
      zh: '马来语',
      id: 'Melayu',
      ms: 'Melayu',
      vi: 'Tiếng Mã Lai',
      th: 'มลายู',
      km: 'ម៉ាឡេ',
      lo: 'ມາເລ',
      my: 'မလေး',
      fil: 'Malay',
    },
    also: ['bahasa melayu', 'bahasa malaysia', '马来文', '马来西亚语', 'msa', 'may'],
  },
  vi: {
    label: {
      en: 'Vietnamese',
      zh: '越南语',
      id: 'Vietnam',
      ms: 'Vietnam',
      vi: 'Tiếng Việt',
      th: 'เวียดนาม',
      km: 'វៀតណាម',
      lo: 'ຫວຽດນາມ',
      my: 'ဗီယက်နမ်',
      fil: 'Vietnamese',
    },
    also: ['越南文', '越语', 'vie', 'bahasa vietnam'],
  },
  th: {
    label: {
      en: 'Thai',
      zh: '泰语',
      id: 'Thai',
      ms: 'Thai',
      vi: 'Tiếng Thái',
      th: 'ไทย',
      km: 'ថៃ',
      lo: 'ໄທ',
      my: 'ထိုင်း',
      fil: 'Thai',
    },
    also: ['泰文', 'tha', 'ภาษาไทย', 'bahasa thai'],
  },
  km: {
    label: {
      en: 'Khmer',
      zh: '高棉语',
      id: 'Khmer',
      ms: 'Khmer',
      vi: 'Tiếng Khmer',
      th: 'เขมร',
      km: 'ខ្មែរ',
      lo: 'ຂະເໝນ',
      my: 'ခမာ',
      fil: 'Khmer',
    },
    also: ['柬埔寨语', '柬语', 'cambodian', 'khm', 'ភាសាខ្មែរ'],
  },
  lo: {
    label: {
      en: 'Lao',
      zh: '老挝语',
      id: 'Lao',
      ms: 'Lao',
      vi: 'Tiếng Lào',
      th: 'ลาว',
      km: 'ឡាវ',
      lo: 'ລາວ',
      my: 'လာအို',
      fil: 'Lao',
    },
    also: ['laotian', '老挝文', '老语', 'ພາສາລາວ'],
  },
  my: {
    label: {
      en: 'Burmese',
      zh: '缅甸语',
      id: 'Burma',
      ms: 'Burma',
      vi: 'Tiếng Miến Điện',
      th: 'พม่า',
      km: 'ភូមា',
      lo: 'ມຽນມາ',
      my: 'မြန်မာ',
      fil: 'Burmese',
    },
    also: ['myanmar', 'myanmar language', '缅语', '缅文', 'mya', 'bur', 'မြန်မာဘာသာ'],
  },
  fil: {
    label: {
      en: 'Filipino',
      zh: '菲律宾语',
      id: 'Filipino',
      ms: 'Filipino',
      vi: 'Tiếng Filipino',
      th: 'ฟิลิปปินส์',
      km: 'ហ្វីលីពីន',
      lo: 'ຟີລິບປິນ',
      my: 'ဖိလစ်ပိုင်',
      fil: 'Filipino',
    },
    also: ['tagalog', 'pilipino', '他加禄语', 'tl', 'tgl'],
  },
};
