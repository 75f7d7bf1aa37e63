import { COUNTRIES, type Country, type Currency, type Locale } from '@techbridge/contracts';
import type { Translated, Vocabulary } from './entry';

export const countryLabels: Vocabulary<Country> = {
  CN: {
    label: {
      en: 'China',
      zh: '中国',
      id: 'Tiongkok',
      ms: 'China',
      vi: 'Trung Quốc',
      th: 'จีน',
      km: 'ចិន',
      lo: 'ຈີນ',
      my: 'တရုတ်',
      fil: 'Tsina',
    },
    also: [
      'pr china',
      'p.r. china',
      'prc',
      'people’s republic of china',
      'mainland china',
      '中华人民共和国',
      '中国大陆',
      'cina',
      'chn',
      'china (mainland)',
    ],
  },
  BN: {
    label: {
      en: 'Brunei Darussalam',
      zh: '文莱',
      id: 'Brunei Darussalam',
      ms: 'Brunei Darussalam',
      vi: 'Brunei',
      th: 'บรูไน',
      km: 'ប្រ៊ុយណេ',
      lo: 'ບຣູໄນ',
      my: 'ဘရူနိုင်း',
      fil: 'Brunei',
    },
    also: ['brunei', 'negara brunei darussalam', '汶莱', '文莱达鲁萨兰国', 'brn', 'ព្រុយណេ'],
  },
  KH: {
    label: {
      en: 'Cambodia',
      zh: '柬埔寨',
      id: 'Kamboja',
      ms: 'Kemboja',
      vi: 'Campuchia',
      th: 'กัมพูชา',
      km: 'កម្ពុជា',
      lo: 'ກຳປູເຈຍ',
      my: 'ကမ္ဘောဒီးယား',
      fil: 'Cambodia',
    },
    also: ['kingdom of cambodia', 'kampuchea', '柬国', '柬埔寨王国', 'khm', 'kambodya'],
  },
  ID: {
    label: {
      en: 'Indonesia',
      zh: '印度尼西亚',
      id: 'Indonesia',
      ms: 'Indonesia',
      vi: 'Indonesia',
      th: 'อินโดนีเซีย',
      km: 'ឥណ្ឌូណេស៊ី',
      lo: 'ອິນໂດເນເຊຍ',
      my: 'အင်ဒိုနီးရှား',
      fil: 'Indonesia',
    },
    also: ['republic of indonesia', '印尼', '印度尼西亚共和国', 'idn', 'ri'],
  },
  LA: {
    label: {
      en: 'Lao PDR',
      zh: '老挝',
      id: 'Laos',
      ms: 'Laos',
      vi: 'Lào',
      th: 'ลาว',
      km: 'ឡាវ',
      lo: 'ລາວ',
      my: 'လာအို',
      fil: 'Laos',
    },
    also: [
      'laos',
      'lao',
      'lao people’s democratic republic',
      'lao p.d.r.',
      '老挝人民民主共和国',
      '寮国',
      'ສປປ ລາວ',
      'สปป.ลาว',
    ],
  },
  MY: {
    label: {
      en: 'Malaysia',
      zh: '马来西亚',
      id: 'Malaysia',
      ms: 'Malaysia',
      vi: 'Malaysia',
      th: 'มาเลเซีย',
      km: 'ម៉ាឡេស៊ី',
      lo: 'ມາເລເຊຍ',
      my: 'မလေးရှား',
      fil: 'Malaysia',
    },
    also: ['大马', '马国', 'mys'],
  },
  MM: {
    label: {
      en: 'Myanmar',
      zh: '缅甸',
      id: 'Myanmar',
      ms: 'Myanmar',
      vi: 'Myanmar',
      th: 'เมียนมา',
      km: 'មីយ៉ាន់ម៉ា',
      lo: 'ມຽນມາ',
      my: 'မြန်မာ',
      fil: 'Myanmar',
    },
    also: ['burma', 'myanmar (burma)', 'republic of the union of myanmar', '缅甸联邦共和国', 'พม่า', 'miến điện', 'mmr'],
  },
  PH: {
    label: {
      en: 'Philippines',
      zh: '菲律宾',
      id: 'Filipina',
      ms: 'Filipina',
      vi: 'Philippines',
      th: 'ฟิลิปปินส์',
      km: 'ហ្វីលីពីន',
      lo: 'ຟີລິບປິນ',
      my: 'ဖိလစ်ပိုင်',
      fil: 'Pilipinas',
    },
    also: ['the philippines', 'republic of the philippines', 'rp', '菲律宾共和国', 'phl', 'ហ្វ៊ីលីពីន'],
  },
  SG: {
    label: {
      en: 'Singapore',
      zh: '新加坡',
      id: 'Singapura',
      ms: 'Singapura',
      vi: 'Singapore',
      th: 'สิงคโปร์',
      km: 'សិង្ហបុរី',
      lo: 'ສິງກະໂປ',
      my: 'စင်္ကာပူ',
      fil: 'Singapore',
    },
    also: ['republic of singapore', '狮城', '新加坡共和国', 'sgp', 's’pore', 'singapur'],
  },
  TH: {
    label: {
      en: 'Thailand',
      zh: '泰国',
      id: 'Thailand',
      ms: 'Thailand',
      vi: 'Thái Lan',
      th: 'ไทย',
      km: 'ថៃ',
      lo: 'ໄທ',
      my: 'ထိုင်း',
      fil: 'Thailand',
    },
    also: ['kingdom of thailand', '泰王国', 'ประเทศไทย', 'tha', 'siam', 'muangthai'],
  },
  TL: {
    label: {
      en: 'Timor-Leste',
      zh: '东帝汶',
      id: 'Timor-Leste',
      ms: 'Timor-Leste',
      vi: 'Timor-Leste',
      th: 'ติมอร์-เลสเต',
      km: 'ទីម័រខាងកើត',
      lo: 'ຕີມໍເລສເຕ',
      my: 'အရှေ့တီမော',
      fil: 'Timor-Leste',
    },
    also: [
      'east timor',
      'timor leste',
      'timor lorosae',
      '帝汶',
      '东帝汶民主共和国',
      'đông timor',
      'tls',
      'ทีมอร์-เลสเต',
      'ទីម័រលេស្តេ',
      'ທິມໍ-ເລສເຕ',
    ],
  },
  VN: {
    label: {
      en: 'Viet Nam',
      zh: '越南',
      id: 'Vietnam',
      ms: 'Vietnam',
      vi: 'Việt Nam',
      th: 'เวียดนาม',
      km: 'វៀតណាម',
      lo: 'ຫວຽດນາມ',
      my: 'ဗီယက်နမ်',
      fil: 'Vietnam',
    },
    also: ['vietnam', 'viet-nam', 'socialist republic of viet nam', '越南社会主义共和国', 'srv', 'vnm'],
  },
};

export interface CountryFacts {
  code: Country;
  /** The day it became a member of ASEAN; none for China. */
  joined?: string;
  /** Languages in official or general business use, BCP 47, most used first. */
  languages: readonly string[];
  /** Those of them the product speaks. */
  locales: readonly Locale[];
  currency: Currency;
  capital: Translated;
  dialling: string;
  /** The capital's IANA time zone. */
  timeZone: string;
}

export const countries: Readonly<Record<Country, CountryFacts>> = {
  CN: {
    code: 'CN',
    languages: ['zh-Hans'],
    locales: ['zh'],
    currency: 'CNY',
    capital: { en: 'Beijing', zh: '北京' },
    dialling: '+86',
    timeZone: 'Asia/Shanghai',
  },
  BN: {
    code: 'BN',
    joined: '1984-01-07',
    languages: ['ms', 'en', 'zh-Hans'],
    locales: ['ms', 'en', 'zh'],
    currency: 'BND',
    capital: { en: 'Bandar Seri Begawan', zh: '斯里巴加湾市' },
    dialling: '+673',
    timeZone: 'Asia/Brunei',
  },
  KH: {
    code: 'KH',
    joined: '1999-04-30',
    languages: ['km', 'en'],
    locales: ['km', 'en'],
    currency: 'KHR',
    capital: { en: 'Phnom Penh', zh: '金边' },
    dialling: '+855',
    timeZone: 'Asia/Phnom_Penh',
  },
  ID: {
    code: 'ID',
    joined: '1967-08-08',
    languages: ['id', 'en'],
    locales: ['id', 'en'],
    currency: 'IDR',
    capital: { en: 'Jakarta', zh: '雅加达' },
    dialling: '+62',
    timeZone: 'Asia/Jakarta',
  },
  LA: {
    code: 'LA',
    joined: '1997-07-23',
    languages: ['lo', 'en'],
    locales: ['lo', 'en'],
    currency: 'LAK',
    capital: { en: 'Vientiane', zh: '万象' },
    dialling: '+856',
    timeZone: 'Asia/Vientiane',
  },
  MY: {
    code: 'MY',
    joined: '1967-08-08',
    languages: ['ms', 'en', 'zh-Hans'],
    locales: ['ms', 'en', 'zh'],
    currency: 'MYR',
    capital: { en: 'Kuala Lumpur', zh: '吉隆坡' },
    dialling: '+60',
    timeZone: 'Asia/Kuala_Lumpur',
  },
  MM: {
    code: 'MM',
    joined: '1997-07-23',
    languages: ['my', 'en'],
    locales: ['my', 'en'],
    currency: 'MMK',
    capital: { en: 'Nay Pyi Taw', zh: '内比都' },
    dialling: '+95',
    timeZone: 'Asia/Yangon',
  },
  PH: {
    code: 'PH',
    joined: '1967-08-08',
    languages: ['fil', 'en'],
    locales: ['fil', 'en'],
    currency: 'PHP',
    capital: { en: 'Manila', zh: '马尼拉' },
    dialling: '+63',
    timeZone: 'Asia/Manila',
  },
  SG: {
    code: 'SG',
    joined: '1967-08-08',
    languages: ['en', 'zh-Hans', 'ms', 'ta'],
    locales: ['en', 'zh', 'ms'],
    currency: 'SGD',
    capital: { en: 'Singapore', zh: '新加坡' },
    dialling: '+65',
    timeZone: 'Asia/Singapore',
  },
  TH: {
    code: 'TH',
    joined: '1967-08-08',
    languages: ['th', 'en'],
    locales: ['th', 'en'],
    currency: 'THB',
    capital: { en: 'Bangkok', zh: '曼谷' },
    dialling: '+66',
    timeZone: 'Asia/Bangkok',
  },
  TL: {
    code: 'TL',
    joined: '2025-10-26',
    languages: ['tet', 'pt', 'id', 'en'],
    locales: ['id', 'en'],
    currency: 'USD',
    capital: { en: 'Dili', zh: '帝力' },
    dialling: '+670',
    timeZone: 'Asia/Dili',
  },
  VN: {
    code: 'VN',
    joined: '1995-07-28',
    languages: ['vi', 'en'],
    locales: ['vi', 'en'],
    currency: 'VND',
    capital: { en: 'Hanoi', zh: '河内' },
    dialling: '+84',
    timeZone: 'Asia/Ho_Chi_Minh',
  },
};

/** The members of ASEAN on a day (`YYYY-MM-DD`), by default all that have joined up to now; in the order of the country codes. */
export function aseanMembers(on = '9999-12-31'): Country[] {
  return COUNTRIES.filter((code) => {
    const { joined } = countries[code];
    return joined !== undefined && joined <= on;
  });
}

/** A country's name: our own wording for the twelve, what Intl knows for any other ISO 3166-1 code, else the code. */
export function countryName(code: string, locale: Locale): string {
  const own = (countryLabels as Readonly<Record<string, (typeof countryLabels)[Country]>>)[code];
  if (own) return own.label[locale] ?? own.label.en;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code;
}
