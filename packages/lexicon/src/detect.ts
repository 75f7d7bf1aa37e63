import type { Language } from './languages';
import { normalise } from './normalise';
import { Script, scriptOf } from './scripts';
import { STOP_WORDS, UNACCENTED_VIETNAMESE } from './stop-words';

const SAMPLE = 1000;

/** Letters only Vietnamese has; an accent it shares with French or Spanish proves nothing. */
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that tell Indonesian from Malay, which share most of the others, and endings of borrowed words. */
const INDONESIAN =
  words(`agar akhirnya apakah bahwa berbeda berhasil bisa cara ekonomi gereja hal informasi internasional jaringan
  kantor karena kebutuhan kegiatan kereta-api kesehatan ketika komputer kota kualitas limbah listrik mesin mobil nasional negara-negara
  operasi pabrik paling penelitian pemerintah peneliti pengobatan perempuan pernah perusahaan polisi presiden produksi provinsi rumah-sakit
  saat sebagian sekitar sekolah selama sementara serikat sering situs sudah teknik terjadi tersebut uang universitas warga wilayah`);
const MALAY =
  words(`ahli aktiviti antarabangsa apabila bahawa bandar beliau berbeza berkaitan boleh cekap daripada dikenali dikenalpasti
  elektrik hendaklah hospital ialah iaitu kajian kebangsaan kerajaan kerana kereta kesihatan kilang kualiti laman lelaki maklumat manakala
  mempunyai negeri pejabat pelbagai pelajar pembangunan penduduk pengeluaran penyelidik penyelidikan perkhidmatan polis rawatan sahaja
  sebarang sekiranya selepas semasa sisa suhu syarikat tempoh terdapat terutamanya tentera turut universiti wang wanita`);
const INDONESIAN_ENDING = /(?:itas|isasi|sional|ologi|logis)$/;
const MALAY_ENDING = /(?:[kv]iti|liti|siti|riti|isyen|isme)$/;
/** Frequent Vietnamese syllables of technology and industry, as typed without accents. */
const VIETNAMESE_TYPED_PLAINLY =
  words(`nuoc dien luong nghe nghiep xuat thiet nong trong thuoc benh khong duoc nhung cong nang thai truong
  chat lieu mang dong tao tich phan quy trinh giai phap ung dung nguon moi nghien cuu phat trien chuyen giao che bien thuc pham`);
const LATIN: Language[] = ['en', 'id', 'ms', 'fil', 'vi'];

function latinLanguage(written: string[]): Language | undefined {
  const score: Partial<Record<Language, number>> = {};
  const add = (language: Language, points: number) => (score[language] = (score[language] ?? 0) + points);
  for (const word of written) {
    for (const language of LATIN) if (STOP_WORDS[language].has(word)) add(language, 1);
    if (UNACCENTED_VIETNAMESE.has(word)) add('vi', 0.8);
    if (VIETNAMESE_TYPED_PLAINLY.has(word)) add('vi', 0.8);
    if (INDONESIAN.has(word) || INDONESIAN_ENDING.test(word)) add('id', 1);
    if (MALAY.has(word) || MALAY_ENDING.test(word)) add('ms', 1);
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
  const written = sample.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [];
  if ((sample.match(VIETNAMESE_LETTER)?.length ?? 0) > written.length * 0.15) return 'vi';
  return latinLanguage(written);
}
