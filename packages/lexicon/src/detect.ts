import type { Language } from './languages';
import { normalise } from './normalise';
import { Script, scriptOf } from './scripts';
import { STOP_WORDS, UNACCENTED_VIETNAMESE } from './stop-words';

const SAMPLE = 1000;

/** Letters only Vietnamese has; an accent it shares with French or Spanish proves nothing. */
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g;

/** Words that tell Indonesian from Malay, which share most of the others. */
const INDONESIAN = new Set(
  `karena bisa bahwa berbeda mobil kantor uang pabrik perusahaan listrik teknologi informasi nasional sistem kegiatan
  dimana dikembangkan menggunakan pengembangan sekitar anda situs disebut negara-negara sementara sebuah adalah para
  tahun menjadi beberapa kelompok kebutuhan pemerintah limbah pertanian kesehatan masyarakat produksi efisien kota`.split(
    /\s+/,
  ),
);
const MALAY = new Set(
  `kerana boleh bahawa berbeza kereta pejabat wang kilang syarikat elektrik maklumat kebangsaan aktiviti ialah iaitu
  manakala selepas sahaja pelbagai telah kerajaan negeri sisa kesihatan teknologinya pembangunan mempunyai ahli pengeluaran
  perkhidmatan kumpulan mereka lain-lain dikenali seperti cekap bandar tahunan terdapat beliau daripada hendaklah`.split(
    /\s+/,
  ),
);
const LATIN: Language[] = ['en', 'id', 'ms', 'fil', 'vi'];

function latinLanguage(words: string[]): Language | undefined {
  const score: Partial<Record<Language, number>> = {};
  const add = (language: Language, points: number) => (score[language] = (score[language] ?? 0) + points);
  for (const word of words) {
    for (const language of LATIN) if (STOP_WORDS[language].has(word)) add(language, 1);
    if (UNACCENTED_VIETNAMESE.has(word)) add('vi', 0.8);
    if (INDONESIAN.has(word)) add('id', 1);
    if (MALAY.has(word)) add('ms', 1);
  }
  const [best] = LATIN.filter((language) => score[language]).sort((a, b) => score[b]! - score[a]!);
  return best;
}

/**
 * The language of a text, also of a few words: by its script, then by letters and frequent words. Undefined when nothing
 * tells (a product name, a number).
 */
export function detectLanguage(text: string): Language | undefined {
  const sample = normalise(text.slice(0, SAMPLE));
  const counts = new Float64Array(8);
  for (let i = 0; i < sample.length; i++) counts[scriptOf(sample.charCodeAt(i))]! += 1;
  // A Chinese character says about as much as three letters.
  counts[Script.han]! *= 3;
  counts[Script.none] = 0;
  const largest = counts.indexOf(Math.max(...counts)) as Script;
  if (counts[largest] === 0) return undefined;
  if (largest === Script.han) return /[\u3040-\u30ff]/.test(sample) ? undefined : 'zh';
  if (largest === Script.thai) return 'th';
  if (largest === Script.lao) return 'lo';
  if (largest === Script.khmer) return 'km';
  if (largest === Script.burmese) return 'my';
  const words = sample.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [];
  if ((sample.match(VIETNAMESE_LETTER)?.length ?? 0) > words.length * 0.15) return 'vi';
  return latinLanguage(words);
}
