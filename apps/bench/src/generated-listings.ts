/** Listings made up for measuring: ten languages, word frequencies as uneven as in real text, always the same for a seed. */
import { COOPERATION_TYPES, COUNTRIES, IP_STATUSES, SECTORS } from '@techbridge/contracts';
import { seededRandom } from './metrics';

export interface GeneratedListing {
  id: string;
  title: { text: string; language: string };
  summary: { text: string; language: string };
  body: { text: string; language: string };
  sector: string[];
  sdg: string[];
  trl: string;
  country: string;
  cooperation: string[];
  ip: string;
  organisation: string;
  publishedAt: number;
  [field: string]: unknown;
}

const split = (words: string) => words.trim().split(/\s+/);

const ENGLISH =
  split(`water energy solar battery sensor membrane filter waste plastic recycling treatment polymer steel concrete soil crop rice
  palm fish shrimp feed seed yield drying cooling heat pump turbine wind grid storage hydrogen biogas carbon capture emission vehicle
  engine motor drive robot vision machine learning data cloud network satellite drone imaging diagnosis vaccine protein enzyme drug
  clinical hospital patient mask textile fibre dye paper wood bamboo rubber leather food package cold chain traceability logistics port
  ship bridge tunnel road rail building insulation glass coating corrosion alloy casting welding printing additive laser optical chip
  circuit power semiconductor display antenna radio mobile payment language speech translation education training disaster flood
  landslide earthquake warning monitoring river lake wetland forest mangrove biodiversity pesticide fertiliser compost algae yeast`);
const ROOTS =
  split(`air angin api tanah tani olah buat guna kembang tumbuh pakai bangun kerja jaga simpan kering panas dingin bersih limbah
  listrik tenaga surya mesin alat bahan kimia plastik karet sawit padi ikan udang hutan laut sungai banjir gempa obat sehat sakit rumah
  jalan kapal kereta data jaringan satelit cahaya warna kain kayu bambu kertas logam baja semen kaca`);
const FILIPINO =
  split(`tubig enerhiya araw baterya hangin basura plastik bigas isda hipon bukid lupa gubat dagat ilog baha lindol gamot
  ospital sakit bahay daan barko tren makina kagamitan kemikal goma niyog mais kape tsaa tela kahoy kawayan papel bakal semento salamin
  ilaw kulay datos network pagkain imbakan lamig init tuyo linis gawa gamit tanim ani alaga turo aral`);
const VIETNAMESE =
  split(`nước năng lượng mặt trời pin cảm biến màng lọc chất thải nhựa tái chế xử lý thép bê tông đất cây trồng lúa gạo cá tôm
  thức ăn giống sấy lạnh nhiệt bơm gió lưới điện lưu trữ khí sinh học các bon xe động cơ máy móc dữ liệu mạng vệ tinh ảnh chẩn đoán
  vắc xin thuốc bệnh viện vải sợi giấy gỗ tre cao su thực phẩm bao bì cảng tàu cầu đường nhà kính sơn hàn in quang vi mạch`);
const CHINESE = [
  ...'水能太阳电池传感器膜过滤废塑料循环处理聚合物钢混凝土土壤作物稻米鱼虾饲种子产量干燥冷却热泵风机网储氢沼气碳捕集排放车发动驱机人视觉学习数据云络卫星无影像诊断疫苗蛋白酶药临床医院患者纺织纤维染纸木竹橡胶食品包装链追溯物流港船桥隧道路铁建筑保温玻璃涂层腐蚀合金铸造焊接打印激光光芯片路功率显示天线语音翻译教育灾害洪水滑坡地震预警监测河湖湿地森林农药肥料藻酵母',
];
const THAI =
  split(`น้ำ พลังงาน แสงอาทิตย์ แบตเตอรี่ เซ็นเซอร์ เครื่องจักร ระบบ ข้าว ปลา กุ้ง อาหาร ยาง พลาสติก ขยะ รีไซเคิล บำบัด ดิน เกษตร ป่าไม้ ทะเล
  แม่น้ำ น้ำท่วม แผ่นดินไหว ยา โรงพยาบาล ผู้ป่วย บ้าน ถนน เรือ รถไฟ ข้อมูล เครือข่าย ดาวเทียม ผ้า ไม้ ไผ่ กระดาษ เหล็ก ปูน แก้ว ความร้อน ความเย็น อบแห้ง`);
const KHMER = split(
  `ទឹក ថាមពល ព្រះអាទិត្យ ម៉ាស៊ីន ប្រព័ន្ធ អង្ករ ត្រី បង្គា អាហារ កៅស៊ូ ប្លាស្ទិក សំរាម ដី កសិកម្ម ព្រៃឈើ សមុទ្រ ទន្លេ ទឹកជំនន់ ថ្នាំ មន្ទីរពេទ្យ ផ្ទះ ផ្លូវ ទូក ទិន្នន័យ បណ្តាញ ក្រណាត់ ឈើ ឫស្សី ក្រដាស ដែក`,
);
const LAO = split(
  `ນ້ຳ ພະລັງງານ ແສງຕາເວັນ ເຄື່ອງຈັກ ລະບົບ ເຂົ້າ ປາ ກຸ້ງ ອາຫານ ຢາງພາລາ ຢາງ ຂີ້ເຫຍື້ອ ດິນ ກະສິກຳ ປ່າໄມ້ ທະເລ ແມ່ນ້ຳ ນ້ຳຖ້ວມ ຢາ ໂຮງໝໍ ເຮືອນ ຖະໜົນ ເຮືອ ຂໍ້ມູນ ເຄືອຂ່າຍ ຜ້າ ໄມ້ ໄຜ່ ເຈ້ຍ ເຫຼັກ`,
);
const BURMESE = split(
  `ရေ စွမ်းအင် နေရောင်ခြည် စက် စနစ် ဆန် ငါး ပုစွန် အစားအစာ ရာဘာ ပလတ်စတစ် အမှိုက် မြေဆီလွှာ စိုက်ပျိုးရေး သစ်တော ပင်လယ် မြစ် ရေကြီးမှု ဆေး ဆေးရုံ အိမ် လမ်း သင်္ဘော အချက်အလက် ကွန်ရက် အထည် သစ် ဝါး စက္ကူ သံ`,
);

/** New words by composition: real vocabularies have a long tail, and prefixes and spelling are paid for by its length. */
function tail(words: string[], beginnings: string[], endings: string[], count: number): string[] {
  const made = [...words];
  for (let at = 0; made.length < count; at++) {
    const word = words[at % words.length]!;
    const round = Math.floor(at / words.length);
    made.push(
      (beginnings[round % beginnings.length] ?? '') +
        word +
        (endings[Math.floor(round / beginnings.length) % endings.length] ?? ''),
    );
  }
  return made;
}

const BEGINNINGS = split(
  'bio photo thermo nano micro electro hydro aero poly multi inter semi auto tele geo agro eco cyber bi un re de co sub over',
);
const ENDINGS = split(
  's ing ed ment tion al ity less ful ware works scope meter gen ics ist ation ise ised iser able ance ary ic ive ous',
);
const LATIN: Record<string, string[]> = {
  en: tail(ENGLISH, ['', ...BEGINNINGS], ['', ...ENDINGS], 40_000),
  id: tail(ROOTS, ['', ...split('me ber ter pe di ke se meng peng mem pem')], ['', ...split('kan an i nya lah')], 6000),
  ms: tail(ROOTS, ['', ...split('me ber ter pe di ke se meng peng mem pem')], ['', ...split('kan an i nya lah')], 6000),
  fil: tail(FILIPINO, ['', ...split('pag mag nag pang ka pa ma in')], ['', ...split('an in han hin')], 4000),
  vi: VIETNAMESE,
};
const WORDS: Record<string, string[]> = { ...LATIN, zh: CHINESE, th: THAI, km: KHMER, lo: LAO, my: BURMESE };
const UNSPACED = new Set(['zh', 'th', 'km', 'lo', 'my']);
/** How many listings of a hundred are in each language. */
const SHARES: [string, number][] = [
  ['en', 34],
  ['zh', 30],
  ['vi', 8],
  ['th', 8],
  ['id', 6],
  ['ms', 5],
  ['fil', 3],
  ['km', 2],
  ['lo', 2],
  ['my', 2],
];

export const FACETS = ['sector', 'sdg', 'trl', 'country', 'cooperation', 'ip'] as const;
const VALUES = {
  sector: SECTORS,
  sdg: Array.from({ length: 17 }, (_, at) => `${at + 1}`),
  trl: Array.from({ length: 9 }, (_, at) => `${at + 1}`),
  cooperation: COOPERATION_TYPES,
  ip: IP_STATUSES,
};

/** A position that is small most of the time: the first words are common, the last rare. */
function zipf(random: () => number, length: number): number {
  return Math.min(length - 1, Math.floor(length ** random() - 1));
}

export type Random = () => number;
const pick = <T>(random: Random, values: readonly T[]): T => values[zipf(random, values.length)]!;
const some = (random: Random, values: readonly string[], most: number) => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(random, values))),
];

export function someLanguage(random: Random): string {
  let left = random() * 100;
  for (const [language, share] of SHARES) if ((left -= share) < 0) return language;
  return 'en';
}

/** Running text of about so many words. */
export function someText(random: Random, language: string, words: number): string {
  const list = WORDS[language]!;
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 12) {
    const sentence = Array.from({ length: Math.min(left, 12) }, () => pick(random, list));
    sentences.push(UNSPACED.has(language) ? sentence.join('') : sentence.join(' '));
  }
  return sentences.join(UNSPACED.has(language) ? '。' : '. ');
}

export function generatedListing(random: Random, number: number): GeneratedListing {
  const language = someLanguage(random);
  const organisation = zipf(random, 2000);
  const text = (words: number) => ({ text: someText(random, language, words), language });
  return {
    id: `listing-${number.toString(36).padStart(6, '0')}`,
    title: text(6 + Math.floor(random() * 6)),
    summary: text(20 + Math.floor(random() * 20)),
    body: text(60 + Math.floor(random() * 120)),
    sector: some(random, VALUES.sector, 3),
    sdg: some(random, VALUES.sdg, 3),
    trl: pick(random, VALUES.trl),
    country: COUNTRIES[organisation % COUNTRIES.length]!,
    cooperation: some(random, VALUES.cooperation, 3),
    ip: pick(random, VALUES.ip),
    organisation: `organisation-${organisation}`,
    publishedAt: 1_700_000_000_000 + Math.floor(random() * 60_000_000_000),
  };
}

export function* generatedListings(count: number, seed = 1): Generator<GeneratedListing> {
  const random = seededRandom(seed);
  for (let number = 0; number < count; number++) yield generatedListing(random, number);
}
