import type { WordTable } from './word-patterns';

/** Towns that people name instead of their province. */
export const TOWNS: readonly (readonly [code: string, ...names: string[]])[] = [
  ['TH-90', 'Hat Yai', 'หาดใหญ่', '合艾'],
  ['TH-20', 'Pattaya', 'พัทยา', '芭提雅', 'Laem Chabang', 'แหลมฉบัง'],
  ['TH-21', 'Map Ta Phut', 'มาบตาพุด'],
  ['TH-84', 'Koh Samui', 'เกาะสมุย', '苏梅岛'],
  ['TH-63', 'Mae Sot', 'แม่สอด'],
  ['VN-59', 'Năm Căn'],
  ['VN-34', 'Nha Trang', '芽庄'],
  ['VN-35', 'Đà Lạt', 'Da Lat', '大叻'],
  ['ID-SU', 'Medan', '棉兰'],
  ['ID-JI', 'Surabaya', 'Malang', '泗水'],
  ['ID-JB', 'Bandung', 'Bekasi', 'Bogor', 'Karawang', '万隆'],
  ['ID-JT', 'Semarang', 'Surakarta', '三宝垄'],
  ['ID-SN', 'Makassar', '望加锡'],
  ['ID-BA', 'Denpasar'],
  ['ID-SS', 'Palembang', '巨港'],
  ['ID-KI', 'Balikpapan', 'Samarinda'],
  ['ID-KB', 'Pontianak', '坤甸'],
  ['MY-07', 'George Town', 'Butterworth', '乔治市', '槟城'],
  ['MY-08', 'Ipoh', '怡保'],
  ['MY-12', 'Kota Kinabalu', 'Sandakan', 'Tawau', '亚庇'],
  ['MY-13', 'Kuching', 'Sibu', 'Miri', '古晋'],
  ['MY-10', 'Shah Alam', 'Klang', 'Petaling Jaya'],
  ['PH-CEB', 'Cebu City', 'Lapu-Lapu', '宿务'],
  ['PH-DAS', 'Davao City', 'Davao', '达沃'],
  ['PH-ILI', 'Iloilo City', '怡朗'],
  ['PH-MSR', 'Cagayan de Oro'],
  ['PH-00', 'Quezon City', 'Metro Manila', 'Manila', 'Maynila', '马尼拉'],
  ['KH-17', 'Siem Reap', 'សៀមរាប', '暹粒'],
  ['KH-1', 'Poipet', 'ប៉ោយប៉ែត'],
  ['LA-SV', 'Kaysone', 'ໄກສອນ'],
  ['LA-CH', 'Pakse', 'ປາກເຊ', '巴色'],
  ['MM-06', 'Thilawa', 'သီလဝါ', 'Rangoon', '仰光'],
  ['MM-04', 'Mandalay', 'မန္တလေး', '曼德勒', 'Pyin Oo Lwin', 'Meiktila', 'မိတ္ထီလာ'],
  ['VN-SG', 'Saigon', 'Sài Gòn', 'TP.HCM', 'TPHCM', 'HCMC', '胡志明市', '西贡'],
];

/** In front of a place, or behind it where the language puts them there. */
export const PLACE_WORDS: WordTable = {
  en: ['in', 'at', 'near', 'around', 'province of', 'site in', 'located in'],
  zh: ['在', '位于', '地处', '于', '我们在', '来自', '国', '省'],
  id: ['di', 'provinsi', 'kabupaten', 'kota', 'wilayah', 'di kota', 'dekat'],
  ms: ['di', 'negeri', 'daerah', 'dekat', 'wilayah'],
  vi: ['ở', 'tại', 'tỉnh', 'thành phố', 'tp.', 'tp', 'huyện'],
  th: ['ที่', 'ใน', 'จังหวัด', 'จ.', 'อำเภอ', 'อ.', 'เขต', 'เมือง', 'ตั้งอยู่ที่', 'ณ'],
  km: ['នៅ', 'ក្នុង', 'ខេត្ត', 'ក្រុង', 'រាជធានី', 'ប្រទេស', 'នៅខេត្ត'],
  lo: ['ຢູ່', 'ທີ່', 'ແຂວງ', 'ເມືອງ', 'ນະຄອນຫຼວງ', 'ໃນ', 'ປະເທດ'],
  my: ['တိုင်း', 'ပြည်နယ်', 'မြို့'],
  fil: ['sa', 'lalawigan ng', 'probinsya ng', 'lungsod ng', 'nasa', 'probinsiya ng', 'dito sa'],
};
export const PLACE_WORDS_AFTER: WordTable = {
  my: ['တွင်', '၌', 'မြို့', 'တိုင်း', 'တိုင်းဒေသကြီး', 'ပြည်နယ်', 'ရှိ', 'မှာ', 'နိုင်ငံ'],
  zh: ['省', '府', '州', '市', '邦', '工厂', '的'],
  en: ['province', 'state', 'region', 'city'],
};
