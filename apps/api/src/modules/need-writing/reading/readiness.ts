import { TRL_LEVELS } from '@techbridge/contracts';
import { boundOf, type NumberSpan } from './numbers';
import type { Passage } from './passage';
import type { Reading } from './reading';
import { occurrencesOf, startBefore, type WordTable } from './word-patterns';

const LEVEL_WORDS: WordTable = {
  any: ['trl', 'trl level', 'technology readiness level', 'readiness level', 'technology readiness'],
  zh: [
    '技术成熟度',
    '成熟度',
    '技术就绪度',
    '技术就绪水平',
    '成熟度等级',
    '技术成熟度达到',
    '技术成熟度要求',
    '成熟度达到',
  ],
  id: ['tkt', 'tingkat kesiapan teknologi', 'tingkat kesiapterapan teknologi'],
  ms: ['tahap kesediaan teknologi'],
  vi: ['mức độ sẵn sàng công nghệ', 'mức sẵn sàng', 'cấp độ sẵn sàng'],
  th: ['ระดับความพร้อมของเทคโนโลยี', 'ระดับความพร้อมทางเทคโนโลยี', 'ระดับความพร้อม'],
  km: ['កម្រិតត្រៀមខ្លួននៃបច្ចេកវិទ្យា', 'កម្រិតភាពរួចរាល់នៃបច្ចេកវិទ្យា'],
  lo: ['ລະດັບຄວາມພ້ອມຂອງເຕັກໂນໂລຊີ', 'ລະດັບຄວາມພ້ອມ'],
  my: ['နည်းပညာအဆင်သင့်ဖြစ်မှုအဆင့်', 'နည်းပညာ အဆင်သင့်ဖြစ်မှုအဆင့်', 'အဆင်သင့်ဖြစ်မှု အဆင့်'],
  fil: ['antas ng kahandaan ng teknolohiya', 'antas ng kahandaan'],
};

/** What is running somewhere already. */
const PROVEN: WordTable = {
  en: [
    'proven technology',
    'proven',
    'commercially available',
    'already in operation',
    'already running',
    'on the market',
    'in commercial use',
    'commercial scale',
    'off the shelf',
    'reference plant',
    'reference plants',
  ],
  zh: [
    '成熟技术',
    '已产业化',
    '产业化应用',
    '商业化',
    '已投入使用',
    '成熟可靠',
    '有应用案例',
    '有成功案例',
    '成熟的',
    '工程案例',
    '实际运行案例',
  ],
  id: [
    'sudah terbukti',
    'telah terbukti',
    'siap pakai',
    'sudah komersial',
    'skala komersial',
    'sudah beroperasi',
    'sudah dipakai',
    'sudah berjalan',
  ],
  ms: ['telah terbukti', 'sudah terbukti', 'sedia digunakan', 'skala komersial', 'sudah beroperasi', 'telah digunakan'],
  vi: [
    'đã được kiểm chứng',
    'đã thương mại hóa',
    'đã vận hành',
    'đã áp dụng',
    'đã có trên thị trường',
    'công nghệ đã chứng minh',
    'đã chạy thực tế',
  ],
  th: ['ใช้งานจริงแล้ว', 'พิสูจน์แล้ว', 'เชิงพาณิชย์', 'มีใช้แล้ว', 'มีผลงานติดตั้ง', 'พร้อมใช้', 'ใช้งานจริง'],
  km: ['បានបញ្ជាក់រួច', 'ប្រើប្រាស់រួចហើយ', 'កំពុងដំណើរការ', 'មានលក់លើទីផ្សារ', 'ប្រើបានជាក់ស្តែង'],
  lo: ['ໃຊ້ງານແລ້ວ', 'ພິສູດແລ້ວ', 'ນຳໃຊ້ຕົວຈິງ', 'ມີຂາຍໃນຕະຫຼາດ', 'ໃຊ້ຕົວຈິງແລ້ວ'],
  my: ['သက်သေပြပြီး', 'လက်တွေ့အသုံးပြုနေ', 'ဈေးကွက်တွင်ရ', 'စီးပွားဖြစ်', 'လက်တွေ့သုံး'],
  fil: ['subok na', 'napatunayan na', 'nasa merkado na', 'gumagana na', 'komersyal na'],
};

const HIGHEST = TRL_LEVELS.length;
const PROVEN_FROM = 8;
const AHEAD = 26;

/** How ready it has to be: a level that is written, or words that say it runs somewhere. */
export function readReadiness(passage: Passage, numbers: readonly NumberSpan[]): Reading[] {
  const written = numbers.map((number) => levelAt(passage, number)).find((each) => each !== null);
  if (written) return [written];
  const [proven] = occurrencesOf(PROVEN, passage.language, passage.text);
  if (!proven) return [];
  return [
    {
      field: 'trl',
      value: { min: PROVEN_FROM, max: HIGHEST },
      confidence: 0.55,
      span: { start: proven.start, end: proven.end },
      why: { code: 'stage_words', params: {} },
    },
  ];
}

/** Between the words for the level and its number: "of at least", 达到, a colon. */
const FILLING = /[\s:：≥≤><(（]*(?:of|at|di|ที่|đạt|达到|为|level|ระดับ|cấp|kelas|tahap)?[\s:：]*$/u;

function levelAt(passage: Passage, number: NumberSpan): Reading | null {
  const { text, language } = passage;
  const { min, max } = number;
  if (min < 1 || max > HIGHEST || !Number.isInteger(min) || !Number.isInteger(max)) return null;
  const limited = boundOf(passage, number);
  const before = text.slice(0, limited.start).replace(FILLING, '').length;
  const start = startBefore(LEVEL_WORDS, language, text, before, 60);
  if (start < 0 || limited.start - before > AHEAD) return null;
  const behind = text.slice(number.end);
  const unit = /^\s*[级級]/.exec(behind)?.[0].length ?? 0;
  const after = boundOf(passage, { start: number.start, end: number.end + unit });
  const bound = limited.bound ?? after.bound ?? (behind.startsWith('+') ? 'min' : null);
  // "TRL 7" asks for seven and above.
  const open = bound === 'min' || (min === max && !bound);
  return {
    field: 'trl',
    value: { min: bound === 'max' ? null : min, max: open ? HIGHEST : max },
    confidence: 0.95,
    span: { start, end: after.end },
    why: { code: 'level_written', params: {} },
  };
}
