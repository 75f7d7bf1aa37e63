import type { WordTable } from './word-patterns';

/** The months by all their names, January first. */
export const MONTHS: readonly WordTable[] = [
  m(
    ['january', 'jan'],
    ['januari'],
    ['januari'],
    ['มกราคม', 'ม.ค.'],
    ['មករា'],
    ['ມັງກອນ', 'ມ.ກ.'],
    ['ဇန်နဝါရီ'],
    ['enero'],
  ),
  m(
    ['february', 'feb'],
    ['februari', 'pebruari'],
    ['februari'],
    ['กุมภาพันธ์', 'ก.พ.'],
    ['កុម្ភៈ', 'កុម្ភះ'],
    ['ກຸມພາ', 'ກ.ພ.'],
    ['ဖေဖော်ဝါရီ'],
    ['pebrero'],
  ),
  m(['march', 'mar'], ['maret'], ['mac'], ['มีนาคม', 'มี.ค.'], ['មីនា'], ['ມີນາ', 'ມ.ນ.'], ['မတ်'], ['marso']),
  m(['april', 'apr'], ['april'], ['april'], ['เมษายน', 'เม.ย.'], ['មេសា'], ['ເມສາ', 'ມ.ສ.'], ['ဧပြီ'], ['abril']),
  m(['may'], ['mei'], ['mei'], ['พฤษภาคม', 'พ.ค.'], ['ឧសភា'], ['ພຶດສະພາ', 'ພ.ພ.'], ['မေ'], ['mayo']),
  m(['june', 'jun'], ['juni'], ['jun'], ['มิถุนายน', 'มิ.ย.'], ['មិថុនា'], ['ມິຖຸນາ', 'ມິ.ຖ.'], ['ဇွန်'], ['hunyo']),
  m(['july', 'jul'], ['juli'], ['julai'], ['กรกฎาคม', 'ก.ค.'], ['កក្កដា'], ['ກໍລະກົດ', 'ກ.ລ.'], ['ဇူလိုင်'], ['hulyo']),
  m(
    ['august', 'aug'],
    ['agustus', 'agu'],
    ['ogos'],
    ['สิงหาคม', 'ส.ค.'],
    ['សីហា'],
    ['ສິງຫາ', 'ສ.ຫ.'],
    ['ဩဂုတ်', 'သြဂုတ်'],
    ['agosto'],
  ),
  m(
    ['september', 'sept', 'sep'],
    ['september'],
    ['september'],
    ['กันยายน', 'ก.ย.'],
    ['កញ្ញា'],
    ['ກັນຍາ', 'ກ.ຍ.'],
    ['စက်တင်ဘာ'],
    ['setyembre'],
  ),
  m(
    ['october', 'oct'],
    ['oktober', 'okt'],
    ['oktober'],
    ['ตุลาคม', 'ต.ค.'],
    ['តុលា'],
    ['ຕຸລາ', 'ຕ.ລ.'],
    ['အောက်တိုဘာ'],
    ['oktubre'],
  ),
  m(
    ['november', 'nov'],
    ['november', 'nopember'],
    ['november'],
    ['พฤศจิกายน', 'พ.ย.'],
    ['វិច្ឆិកា'],
    ['ພະຈິກ', 'ພ.ຈ.'],
    ['နိုဝင်ဘာ'],
    ['nobyembre'],
  ),
  m(
    ['december', 'dec'],
    ['desember', 'des'],
    ['disember'],
    ['ธันวาคม', 'ธ.ค.'],
    ['ធ្នូ'],
    ['ທັນວາ', 'ທ.ວ.'],
    ['ဒီဇင်ဘာ'],
    ['disyembre'],
  ),
];

function m(
  en: readonly string[],
  id: readonly string[],
  ms: readonly string[],
  th: readonly string[],
  km: readonly string[],
  lo: readonly string[],
  my: readonly string[],
  fil: readonly string[],
): WordTable {
  return { en, id, ms, th, km, lo, my, fil };
}

/** In front of a year: of the Buddhist or the common era, or just the word for year. */
export const YEAR_WORDS: WordTable = {
  en: ['year'],
  id: ['tahun'],
  ms: ['tahun'],
  vi: ['năm'],
  th: ['ปี', 'พ.ศ.', 'ปี พ.ศ.', 'ค.ศ.', 'ปีพ.ศ.', 'พศ.'],
  km: ['ឆ្នាំ'],
  lo: ['ປີ', 'ຄ.ສ.', 'ພ.ສ.'],
  fil: ['taong', 'taon', 'ng taong', 'ng'],
};

/** In front of the name or number of a month. */
export const MONTH_WORDS: WordTable = {
  vi: ['tháng'],
  th: ['เดือน'],
  km: ['ខែ'],
  lo: ['ເດືອນ'],
  id: ['bulan'],
  ms: ['bulan'],
  fil: ['buwan ng', 'ng'],
  en: ['of'],
};

/** In front of the number of a day. */
export const DAY_WORDS: WordTable = {
  vi: ['ngày'],
  th: ['วันที่'],
  km: ['ថ្ងៃទី', 'ទី', 'ថ្ងៃ'],
  lo: ['ວັນທີ', 'ວັນທີ່'],
  id: ['tanggal'],
  ms: ['haribulan', 'pada'],
  fil: ['ika-', 'ika'],
};

/** The end of a period. */
export const END_OF: WordTable = {
  en: ['end of', 'the end of', 'year end', 'late', 'end'],
  id: ['akhir', 'penghujung'],
  ms: ['akhir', 'hujung', 'penghujung'],
  vi: ['cuối', 'hết', 'đến hết', 'cuối năm'],
  th: ['สิ้น', 'ปลาย', 'สิ้นสุด'],
  km: ['ចុង', 'ដំណាច់'],
  lo: ['ທ້າຍ', 'ສິ້ນ', 'ປາຍ'],
  fil: ['katapusan ng', 'dulo ng', 'pagtatapos ng'],
};
export const END_OF_AFTER: WordTable = { zh: ['底', '末', '年底', '底前'], my: ['ကုန်', 'အကုန်', 'နှစ်ကုန်', 'ကုန်ပိုင်း'] };

/** The quarter of a year, in front of its number or behind it. */
export const QUARTER_WORDS: WordTable = {
  any: ['q'],
  en: ['quarter'],
  zh: ['第'],
  id: ['triwulan', 'kuartal', 'tw', 'triwulan ke-'],
  ms: ['suku', 'suku tahun', 'suku tahun ke-'],
  vi: ['quý'],
  th: ['ไตรมาส', 'ไตรมาสที่'],
  km: ['ត្រីមាស', 'ត្រីមាសទី'],
  lo: ['ໄຕມາດ', 'ໄຕມາດທີ', 'ງວດ'],
  my: ['သုံးလပတ်'],
  fil: ['ikatlong bahagi', 'quarter', 'kwarter'],
};
export const QUARTER_AFTER: WordTable = {
  en: ['quarter'],
  zh: ['季度', '季'],
  my: ['သုံးလပတ်'],
  fil: ['kwarter', 'quarter'],
};
export const ORDINALS: readonly WordTable[] = [
  {
    any: ['1', 'i'],
    en: ['first', '1st'],
    zh: ['一'],
    id: ['pertama'],
    ms: ['pertama'],
    vi: ['một', 'nhất'],
    th: ['แรก', 'หนึ่ง'],
    km: ['មួយ'],
    lo: ['ໜຶ່ງ'],
    my: ['ပထမ'],
    fil: ['unang'],
  },
  {
    any: ['2', 'ii'],
    en: ['second', '2nd'],
    zh: ['二'],
    id: ['kedua'],
    ms: ['kedua'],
    vi: ['hai'],
    th: ['สอง'],
    km: ['ពីរ'],
    lo: ['ສອງ'],
    my: ['ဒုတိယ'],
    fil: ['ikalawang', 'pangalawang'],
  },
  {
    any: ['3', 'iii'],
    en: ['third', '3rd'],
    zh: ['三'],
    id: ['ketiga'],
    ms: ['ketiga'],
    vi: ['ba'],
    th: ['สาม'],
    km: ['បី'],
    lo: ['ສາມ'],
    my: ['တတိယ'],
    fil: ['ikatlong', 'pangatlong'],
  },
  {
    any: ['4', 'iv'],
    en: ['fourth', '4th', 'last'],
    zh: ['四'],
    id: ['keempat'],
    ms: ['keempat'],
    vi: ['bốn', 'tư'],
    th: ['สี่', 'สุดท้าย'],
    km: ['បួន'],
    lo: ['ສີ່'],
    my: ['စတုတ္ထ'],
    fil: ['ikaapat na', 'pang-apat na'],
  },
];

/** A year seen from today's. */
export const RELATIVE_YEARS: readonly (readonly [number, WordTable])[] = [
  [
    0,
    {
      en: ['this year'],
      zh: ['今年'],
      id: ['tahun ini'],
      ms: ['tahun ini'],
      vi: ['năm nay'],
      th: ['ปีนี้'],
      km: ['ឆ្នាំនេះ'],
      lo: ['ປີນີ້'],
      my: ['ယခုနှစ်', 'ဒီနှစ်'],
      fil: ['ngayong taon', 'taong ito'],
    },
  ],
  [
    1,
    {
      en: ['next year'],
      zh: ['明年'],
      id: ['tahun depan'],
      ms: ['tahun depan'],
      vi: ['năm sau', 'năm tới'],
      th: ['ปีหน้า'],
      km: ['ឆ្នាំក្រោយ'],
      lo: ['ປີໜ້າ'],
      my: ['လာမည့်နှစ်', 'နောက်နှစ်', 'နှစ်သစ်'],
      fil: ['susunod na taon'],
    },
  ],
  [2, { zh: ['后年'] }],
];
