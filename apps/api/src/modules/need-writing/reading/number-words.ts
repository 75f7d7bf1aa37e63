import type { WordTable } from './word-patterns';

/** Words behind a number that multiply it. */
export const MULTIPLIERS: readonly (readonly [number, WordTable])[] = [
  [1e12, { en: ['trillion'], id: ['triliun'], ms: ['trilion'], th: ['ล้านล้าน'], zh: ['万亿'] }],
  [1e11, { th: ['แสนล้าน'] }],
  [1e10, { th: ['หมื่นล้าน'], zh: ['百亿'] }],
  [
    1e9,
    {
      en: ['billion', 'billions', 'bn'],
      zh: ['十亿'],
      id: ['miliar', 'milyar'],
      ms: ['bilion'],
      vi: ['tỷ', 'tỉ', 'ty'],
      th: ['พันล้าน'],
      km: ['ប៊ីលាន', 'ពាន់លាន', 'កោដិរយ'],
      lo: ['ຕື້', 'ພັນລ້ານ'],
      my: ['ဘီလီယံ'],
      fil: ['bilyon', 'bilyong'],
    },
  ],
  [1e8, { zh: ['亿'], th: ['ร้อยล้าน'], lo: ['ຮ້ອຍລ້ານ'], km: ['រយលាន'] }],
  [1e7, { zh: ['千万'], th: ['สิบล้าน'], lo: ['ສິບລ້ານ'], my: ['ကုဋေ'], en: ['crore'] }],
  [
    1e6,
    {
      en: ['million', 'millions', 'mio', 'mln'],
      zh: ['百万'],
      id: ['juta', 'jt'],
      ms: ['juta'],
      vi: ['triệu', 'trieu'],
      th: ['ล้าน'],
      km: ['លាន'],
      lo: ['ລ້ານ'],
      my: ['သန်း'],
      fil: ['milyon', 'milyong'],
    },
  ],
  [1e5, { th: ['แสน'], km: ['សែន'], lo: ['ແສນ'], my: ['သိန်း'], en: ['lakh', 'lakhs'] }],
  [1e4, { zh: ['万'], th: ['หมื่น'], km: ['ម៉ឺន'], lo: ['ໝື່ນ', 'ຫມື່ນ'], my: ['သောင်း'] }],
  [
    1e3,
    {
      en: ['thousand', 'thousands'],
      zh: ['千'],
      id: ['ribu', 'rb'],
      ms: ['ribu'],
      vi: ['nghìn', 'ngàn', 'nghin'],
      th: ['พัน'],
      km: ['ពាន់'],
      lo: ['ພັນ'],
      my: ['ထောင်'],
      fil: ['libo', 'libong'],
    },
  ],
  [1e2, { zh: ['百'], km: ['រយ'] }],
];

/** Burmese puts them in front of the number as well: သိန်း ၃၀၀ is thirty million. */
export const MULTIPLIERS_BEFORE: readonly (readonly [number, WordTable])[] = [
  [1e7, { my: ['ကုဋေ'] }],
  [1e6, { my: ['သန်း'] }],
  [1e5, { my: ['သိန်း'] }],
];

/** Numbers people write as words, from one to twelve. */
export const NUMBER_WORDS: readonly (readonly [number, WordTable])[] = [
  [0.5, { en: ['half a'], id: ['setengah'], ms: ['setengah'], vi: ['nửa'], th: ['ครึ่ง'], lo: ['ເຄິ່ງ'], km: ['កន្លះ'] }],
  [
    1,
    {
      en: ['one'],
      id: ['satu'],
      ms: ['satu'],
      vi: ['một'],
      th: ['หนึ่ง'],
      km: ['មួយ'],
      lo: ['ໜຶ່ງ', 'ນຶ່ງ'],
      my: ['တစ်'],
      fil: ['isang', 'isa'],
    },
  ],
  [2, w('two', 'dua', 'hai', 'สอง', 'ពីរ', 'ສອງ', 'နှစ်', ['dalawang', 'dalawa'])],
  [3, w('three', 'tiga', 'ba', 'สาม', 'បី', 'ສາມ', 'သုံး', ['tatlong', 'tatlo'])],
  [4, w('four', 'empat', 'bốn', 'สี่', 'បួន', 'ສີ່', 'လေး', ['apat na', 'apat'])],
  [5, w('five', 'lima', 'năm', 'ห้า', 'ប្រាំ', 'ຫ້າ', 'ငါး', ['limang', 'lima'])],
  [6, w('six', 'enam', 'sáu', 'หก', 'ប្រាំមួយ', 'ຫົກ', 'ခြောက်', ['anim na', 'anim'])],
  [7, w('seven', 'tujuh', 'bảy', 'เจ็ด', 'ប្រាំពីរ', 'ເຈັດ', 'ခုနစ်', ['pitong', 'pito'])],
  [8, w('eight', 'delapan', 'tám', 'แปด', 'ប្រាំបី', 'ແປດ', 'ရှစ်', ['walong', 'walo'], 'lapan')],
  [9, w('nine', 'sembilan', 'chín', 'เก้า', 'ប្រាំបួន', 'ເກົ້າ', 'ကိုး', ['siyam na', 'siyam'])],
  [10, w('ten', 'sepuluh', 'mười', 'สิบ', 'ដប់', 'ສິບ', 'ဆယ်', ['sampung', 'sampu'])],
  [12, w('twelve', 'dua belas', 'mười hai', 'สิบสอง', 'ដប់ពីរ', 'ສິບສອງ', 'ဆယ့်နှစ်', ['labindalawang', 'labindalawa'])],
];

function w(
  en: string,
  id: string,
  vi: string,
  th: string,
  km: string,
  lo: string,
  my: string,
  fil: readonly string[],
  ms = id,
): WordTable {
  return { en: [en], id: [id], ms: [ms], vi: [vi], th: [th], km: [km], lo: [lo], my: [my], fil };
}

/** Between two numbers: from the one to the other. */
export const TO: WordTable = {
  any: ['-', '‐', '–', '—', '−', '~', '～', '〜', '…'],
  en: ['to', 'up to'],
  zh: ['至', '到'],
  id: ['hingga', 'sampai', 'sampai dengan', 's/d', 'sd'],
  ms: ['hingga', 'sehingga', 'sampai'],
  vi: ['đến', 'tới', 'den'],
  th: ['ถึง', 'จนถึง'],
  km: ['ដល់', 'ទៅ', 'ទៅដល់'],
  lo: ['ຫາ', 'ເຖິງ', 'ຮອດ'],
  my: ['မှ', 'ကနေ'],
  fil: ['hanggang'],
};

/** In front of a number: not to be exceeded. */
export const UP_TO: WordTable = {
  any: ['<', '≤', '⩽'],
  en: [
    'below',
    'under',
    'at most',
    'less than',
    'no more than',
    'not more than',
    'not exceeding',
    'up to',
    'maximum',
    'max',
    'max.',
    'maximum of',
    'within',
  ],
  zh: ['不超过', '低于', '小于', '少于', '不高于', '不大于', '最多', '控制在', '上限'],
  id: ['maksimal', 'maksimum', 'di bawah', 'tidak lebih dari', 'paling banyak', 'kurang dari', 'tidak melebihi'],
  ms: [
    'tidak melebihi',
    'bawah',
    'di bawah',
    'maksimum',
    'kurang daripada',
    'tidak lebih daripada',
    'selebih-lebihnya',
  ],
  vi: ['không quá', 'dưới', 'tối đa', 'nhỏ hơn', 'không vượt quá', 'thấp hơn', 'ít hơn'],
  th: ['ไม่เกิน', 'ต่ำกว่า', 'น้อยกว่า', 'สูงสุด', 'ไม่มากกว่า', 'ไม่สูงกว่า'],
  km: ['មិនលើស', 'មិនលើសពី', 'មិនឱ្យលើស', 'ក្រោម', 'តិចជាង', 'អតិបរមា', 'ទាបជាង'],
  lo: ['ບໍ່ເກີນ', 'ຕ່ຳກວ່າ', 'ຕໍ່າກວ່າ', 'ໜ້ອຍກວ່າ', 'ສູງສຸດ'],
  my: ['အများဆုံး'],
  fil: [
    'hindi hihigit sa',
    'hindi lalampas sa',
    'hindi lalagpas sa',
    'mababa sa',
    'pinakamataas',
    'hanggang',
    'mas mababa sa',
  ],
};
export const UP_TO_AFTER: WordTable = {
  zh: ['以下', '以内', '之内'],
  my: ['အောက်', 'ထက်မပို', 'ထက်နည်း', 'ထက် မပို', 'ထက် မကျော်', 'ထက်မကျော်', 'အထိ'],
  th: ['ลงมา'],
  en: ['or less', 'or below', 'at most', 'maximum', 'max'],
};

/** In front of a number: at least. */
export const FROM_ON: WordTable = {
  any: ['>', '≥', '⩾'],
  en: ['at least', 'over', 'more than', 'above', 'minimum', 'no less than', 'not less than', 'from'],
  zh: ['至少', '不低于', '不少于', '大于', '超过', '高于', '不小于'],
  id: ['minimal', 'minimum', 'sedikitnya', 'lebih dari', 'di atas', 'sekurang-kurangnya', 'paling sedikit'],
  ms: ['sekurang-kurangnya', 'minimum', 'melebihi', 'lebih daripada', 'lebih', 'paling kurang'],
  vi: ['ít nhất', 'tối thiểu', 'trên', 'hơn', 'không dưới', 'lớn hơn'],
  th: ['อย่างน้อย', 'มากกว่า', 'ไม่น้อยกว่า', 'ไม่ต่ำกว่า', 'สูงกว่า', 'เกินกว่า', 'ขั้นต่ำ'],
  km: ['យ៉ាងតិច', 'យ៉ាងហោចណាស់', 'លើសពី', 'ច្រើនជាង', 'មិនតិចជាង', 'លើស'],
  lo: ['ຢ່າງໜ້ອຍ', 'ຫຼາຍກວ່າ', 'ບໍ່ຕ່ຳກວ່າ', 'ບໍ່ໜ້ອຍກວ່າ', 'ເກີນ', 'ສູງກວ່າ'],
  my: ['အနည်းဆုံး'],
  fil: ['hindi bababa sa', 'higit sa', 'mahigit', 'lampas sa', 'kahit man lang', 'di bababa sa'],
};
export const FROM_ON_AFTER: WordTable = {
  zh: ['以上', '起'],
  my: ['အထက်', 'ထက်ပို', 'ထက် ပို', 'ကျော်', 'ထက်မနည်း', 'ထက် မနည်း'],
  th: ['ขึ้นไป'],
  lo: ['ຂຶ້ນໄປ'],
  km: ['ឡើងទៅ'],
  en: ['or more', 'or above', 'at least', 'minimum'],
  vi: ['trở lên'],
  id: ['ke atas'],
  ms: ['ke atas'],
  fil: ['pataas'],
};

/** In front of a number or behind it: not exactly. */
export const ABOUT: WordTable = {
  any: ['~', '±', '≈'],
  en: [
    'about',
    'around',
    'approximately',
    'approx',
    'approx.',
    'some',
    'roughly',
    'ca.',
    'ca',
    'circa',
    'nearly',
    'almost',
    'between',
  ],
  zh: ['约', '大约', '左右', '近', '约为', '大概', '在'],
  id: ['sekitar', 'kira-kira', 'kurang lebih', 'antara', 'hampir', 'sebesar', 'sebanyak'],
  ms: ['kira-kira', 'lebih kurang', 'sekitar', 'antara', 'hampir', 'anggaran', 'sebanyak'],
  vi: ['khoảng', 'gần', 'xấp xỉ', 'chừng', 'từ'],
  th: ['ประมาณ', 'ราว', 'ราวๆ', 'ราว ๆ', 'เกือบ', 'ระหว่าง', 'อยู่ที่', 'จำนวน'],
  km: ['ប្រហែល', 'ប្រមាណ', 'ជាង', 'ចន្លោះ', 'ចំនួន', 'ពី'],
  lo: ['ປະມານ', 'ເກືອບ', 'ລະຫວ່າງ', 'ຈຳນວນ', 'ແຕ່'],
  my: ['ခန့်', 'လောက်', 'နီးပါး', 'ပတ်ဝန်းကျင်', 'လျှင်'],
  fil: ['mga', 'humigit-kumulang', 'halos', 'tinatayang', 'nasa', 'mula'],
};
