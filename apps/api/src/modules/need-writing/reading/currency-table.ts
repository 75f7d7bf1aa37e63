import type { Currency, Locale } from '@techbridge/contracts';
import type { WordTable } from './word-patterns';

/** Words and signs for each currency, longer ones ahead of what they contain. */
export const CURRENCY_WORDS: readonly (readonly [Currency, WordTable])[] = [
  [
    'SGD',
    {
      any: ['sgd', 's$', 'singapore dollar', 'singapore dollars'],
      zh: ['新加坡元', '新元', '新币'],
      id: ['dolar singapura'],
      ms: ['dolar singapura'],
      vi: ['đô la singapore'],
      th: ['ดอลลาร์สิงคโปร์', 'เหรียญสิงคโปร์'],
      fil: ['dolyar ng singapore'],
    },
  ],
  [
    'BND',
    { any: ['bnd', 'b$', 'brunei dollar', 'brunei dollars'], zh: ['文莱元'], ms: ['ringgit brunei', 'dolar brunei'] },
  ],
  [
    'USD',
    {
      any: ['usd', 'us$', '$', 'us dollar', 'us dollars', 'dollar', 'dollars'],
      zh: ['美元', '美金'],
      id: ['dolar as', 'dolar amerika', 'dolar'],
      ms: ['dolar as', 'dolar amerika', 'dolar'],
      vi: ['đô la mỹ', 'đô la', 'đô'],
      th: ['ดอลลาร์สหรัฐ', 'ดอลลาร์', 'เหรียญสหรัฐ', 'เหรียญ', 'ดอลล่าร์'],
      km: ['ដុល្លារ', 'ដុល្លារអាមេរិក', 'ដុល្លា'],
      lo: ['ໂດລາ', 'ໂດລາສະຫະລັດ', 'ໂດລ່າ'],
      my: ['ဒေါ်လာ', 'အမေရိကန်ဒေါ်လာ', 'အမေရိကန် ဒေါ်လာ'],
      fil: ['dolyar', 'dolyares'],
    },
  ],
  [
    'CNY',
    {
      any: ['cny', 'rmb', 'yuan', 'renminbi', '¥', '￥'],
      zh: ['人民币', '元人民币', '元', '块'],
      vi: ['nhân dân tệ', 'tệ'],
      th: ['หยวน'],
      km: ['យ័ន', 'យាន់'],
      lo: ['ຢວນ'],
      my: ['ယွမ်'],
    },
  ],
  ['EUR', { any: ['eur', '€', 'euro', 'euros'], zh: ['欧元'], th: ['ยูโร'], km: ['អឺរ៉ូ'], lo: ['ເອີໂຣ'], my: ['ယူရို'] }],
  ['THB', { any: ['thb', '฿', 'baht'], zh: ['泰铢', '铢'], th: ['บาท'], km: ['បាត'], lo: ['ບາດ'], my: ['ဘတ်'] }],
  [
    'VND',
    {
      any: ['vnd', 'vnđ', '₫', 'dong'],
      zh: ['越南盾', '越盾'],
      vi: ['đồng', 'đ'],
      th: ['ดอง'],
      lo: ['ດົ່ງ'],
      km: ['ដុង'],
    },
  ],
  [
    'IDR',
    { any: ['idr', 'rp', 'rp.', 'rupiah'], zh: ['印尼盾', '印度尼西亚盾', '印尼卢比'], th: ['รูเปียห์'], vi: ['rupiah'] },
  ],
  ['MYR', { any: ['myr', 'rm', 'ringgit'], zh: ['林吉特', '令吉', '马币'], th: ['ริงกิต'] }],
  ['PHP', { any: ['php', '₱', 'peso', 'pesos'], zh: ['比索', '菲律宾比索'], fil: ['piso', 'pisong'] }],
  ['KHR', { any: ['khr', '៛', 'riel', 'riels'], zh: ['瑞尔'], km: ['រៀល'], th: ['เรียล'] }],
  ['LAK', { any: ['lak', '₭', 'kip'], zh: ['基普', '老挝基普'], lo: ['ກີບ'], th: ['กีบ'] }],
  ['MMK', { any: ['mmk', 'kyat', 'kyats'], zh: ['缅币', '缅元', '缅甸元'], my: ['ကျပ်', 'ကျပ်ငွေ'], th: ['จ๊าด'] }],
];

/** The currency an amount is most likely in where none is named. */
export const CURRENCY_OF_LANGUAGE: Partial<Record<Locale, Currency>> = {
  zh: 'CNY',
  id: 'IDR',
  ms: 'MYR',
  vi: 'VND',
  th: 'THB',
  km: 'KHR',
  lo: 'LAK',
  my: 'MMK',
  fil: 'PHP',
};

/** Words near an amount that is there to be spent. */
export const BUDGET_WORDS: WordTable = {
  en: [
    'budget',
    'budgets',
    'budgeted',
    'funding',
    'funds',
    'invest',
    'investment',
    'can spend',
    'capital',
    'afford',
    'set aside',
    'allocated',
    'capex',
  ],
  zh: ['预算', '投资', '资金', '经费', '投入', '总价', '拨款'],
  id: ['anggaran', 'dana', 'investasi', 'modal', 'bujet', 'biaya proyek', 'pembiayaan'],
  ms: ['bajet', 'peruntukan', 'belanjawan', 'dana', 'pelaburan', 'modal', 'geran', 'kos projek'],
  vi: ['ngân sách', 'kinh phí', 'vốn', 'đầu tư', 'dự toán', 'chi phí đầu tư', 'ngan sach'],
  th: ['งบประมาณ', 'งบลงทุน', 'งบ', 'เงินลงทุน', 'ลงทุน', 'เงินทุน', 'วงเงิน'],
  km: ['ថវិកា', 'ដើមទុន', 'វិនិយោគ', 'ទុន', 'មូលនិធិ'],
  lo: ['ງົບປະມານ', 'ງົບ', 'ທຶນ', 'ລົງທຶນ', 'ເງິນທຶນ'],
  my: ['ဘတ်ဂျက်', 'ရန်ပုံငွေ', 'ရင်းနှီး', 'အသုံးစရိတ်', 'ငွေကြေး', 'မတည်ငွေ', 'သုံးနိုင်'],
  fil: ['badyet', 'pondo', 'puhunan', 'kapital', 'laang pondo', 'nakalaan', 'pamumuhunan'],
};

/** Behind an amount: it is what one piece, month or tonne costs. */
export const PER_PIECE: WordTable = {
  any: ['/'],
  en: ['per', 'a', 'an', 'for a', 'for each', 'each', 'every'],
  zh: ['每', '一个月', '一年'],
  id: ['per', 'setiap', 'sebulan', 'setahun', 'tiap', 'sekilo'],
  ms: ['per', 'setiap', 'sebulan', 'setahun', 'seunit', 'sekilo'],
  vi: ['mỗi', 'một tháng', 'một năm', 'trên một'],
  th: ['ต่อ', 'ทุกเดือน'],
  km: ['ក្នុងមួយ', 'រាល់'],
  lo: ['ຕໍ່', 'ທຸກ'],
  my: ['နှုန်း', 'စီ'],
  fil: ['bawat', 'kada', 'sa isang', 'buwan-buwan', 'ang kilo'],
};

/** In front of an amount, a few words away: it is what each of them costs. */
export const EACH: WordTable = {
  en: ['each', 'every', 'per'],
  zh: ['每'],
  id: ['setiap', 'tiap', 'per'],
  ms: ['setiap', 'tiap', 'per'],
  vi: ['mỗi'],
  th: ['คันละ', 'เครื่องละ', 'ตันละ', 'หลังละ', 'คนละ', 'เดือนละ', 'ปีละ', 'วันละ', 'หน่วยละ', 'ไร่ละ', 'กิโลละ'],
  km: ['ក្នុងមួយ', 'មួយគ្រឿង'],
  lo: ['ໂຕນລະ', 'ເດືອນລະ', 'ປີລະ', 'ເຄື່ອງລະ', 'ຄົນລະ'],
  my: ['တစ်လ', 'တစ်နှစ်', 'တစ်တန်', 'တစ်ခု', 'တစ်ရက်', 'တစ်ဧက'],
  fil: ['bawat', 'kada'],
};
