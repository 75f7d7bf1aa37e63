// The small vocabularies around a listing: its kind, exclusivity, origin, texts and exchange profile.
import type {
  DemandOrigin,
  EXCHANGE_TYPES,
  Exclusivity,
  FundingSource,
  ListingKind,
  Provenance,
  TextStatus,
} from '@techbridge/contracts';
import type { Vocabulary } from './entry';

export type ExchangeType = (typeof EXCHANGE_TYPES)[number];

export const listingKinds: Vocabulary<ListingKind> = {
  technology: {
    label: {
      en: 'Technology',
      zh: '技术',
      id: 'Teknologi',
      ms: 'Teknologi',
      vi: 'Công nghệ',
      th: 'เทคโนโลยี',
      km: 'បច្ចេកវិទ្យា',
      lo: 'ເຕັກໂນໂລຊີ',
      my: 'နည်းပညာ',
      fil: 'Teknolohiya',
    },
    also: ['offer', 'technology offer', 'supply', '技术供给', '技术成果', '供给', '成果', '科技成果', '技术供应'],
  },
  demand: {
    label: {
      en: 'Need',
      zh: '需求',
      id: 'Kebutuhan',
      ms: 'Keperluan',
      vi: 'Nhu cầu',
      th: 'ความต้องการ',
      km: 'តម្រូវការ',
      lo: 'ຄວາມຕ້ອງການ',
      my: 'လိုအပ်ချက်',
      fil: 'Pangangailangan',
    },
    also: ['demand', 'request', 'technology request', 'technology need', '技术需求', '企业需求', '难题'],
  },
};

export const exclusivities: Vocabulary<Exclusivity> = {
  'non-exclusive': {
    label: {
      en: 'Non-exclusive',
      zh: '非独占',
      id: 'Noneksklusif',
      ms: 'Bukan eksklusif',
      vi: 'Không độc quyền',
      th: 'ไม่ผูกขาด',
      km: 'មិនផ្តាច់មុខ',
      lo: 'ບໍ່ຜູກຂາດ',
      my: 'သီးသန့်မဟုတ်',
      fil: 'Di-eksklusibo',
    },
    help: { en: 'Several partners may use it at the same time.', zh: '可同时供多个合作方使用。' },
    also: ['nonexclusive', '普通', '普通许可', '非独家'],
  },
  'exclusive-by-territory': {
    label: {
      en: 'Exclusive by territory',
      zh: '区域独占',
      id: 'Eksklusif per wilayah',
      ms: 'Eksklusif mengikut wilayah',
      vi: 'Độc quyền theo lãnh thổ',
      th: 'ผูกขาดเฉพาะพื้นที่',
      km: 'ផ្តាច់មុខតាមតំបន់',
      lo: 'ຜູກຂາດຕາມພື້ນທີ່',
      my: 'နယ်မြေအလိုက် သီးသန့်',
      fil: 'Eksklusibo ayon sa teritoryo',
    },
    help: { en: 'One partner per country or region.', zh: '每个国家或地区一个合作方。' },
    also: ['territorial exclusivity', 'exclusive territory', '地域独占', '区域独家', '地区独占', '国家独占'],
  },
  exclusive: {
    label: {
      en: 'Exclusive',
      zh: '独占',
      id: 'Eksklusif',
      ms: 'Eksklusif',
      vi: 'Độc quyền',
      th: 'ผูกขาด',
      km: 'ផ្តាច់មុខ',
      lo: 'ຜູກຂາດ',
      my: 'သီးသန့်',
      fil: 'Eksklusibo',
    },
    help: { en: 'One partner only.', zh: '仅一个合作方。' },
    also: ['独家', '独占许可', '独家许可'],
  },
  open: {
    label: {
      en: 'Open to discussion',
      zh: '可协商',
      id: 'Terbuka untuk dibahas',
      ms: 'Terbuka untuk perbincangan',
      vi: 'Có thể thảo luận',
      th: 'หารือได้',
      km: 'អាចពិភាក្សាបាន',
      lo: 'ປຶກສາຫາລືໄດ້',
      my: 'ဆွေးနွေးနိုင်',
      fil: 'Bukas sa pag-uusap',
    },
    also: ['open', 'negotiable', 'to be discussed', '面议', '协商', '待定', '均可'],
  },
};

export const fundingSources: Vocabulary<FundingSource> = {
  own: {
    label: {
      en: 'Own funds',
      zh: '自有资金',
      id: 'Dana sendiri',
      ms: 'Dana sendiri',
      vi: 'Vốn tự có',
      th: 'เงินทุนของตนเอง',
      km: 'ថវិកាផ្ទាល់ខ្លួន',
      lo: 'ທຶນຂອງຕົນເອງ',
      my: 'ကိုယ်ပိုင်ရန်ပုံငွေ',
      fil: 'Sariling pondo',
    },
    also: ['own', 'self-funded', 'internal', '自筹', '企业自筹', '自有'],
  },
  bank: {
    label: {
      en: 'Bank loan',
      zh: '银行贷款',
      id: 'Pinjaman bank',
      ms: 'Pinjaman bank',
      vi: 'Vay ngân hàng',
      th: 'เงินกู้ธนาคาร',
      km: 'កម្ចីធនាគារ',
      lo: 'ເງິນກູ້ທະນາຄານ',
      my: 'ဘဏ်ချေးငွေ',
      fil: 'Pautang sa bangko',
    },
    also: ['bank', 'loan', 'credit', '贷款', '银行'],
  },
  'government-grant': {
    label: {
      en: 'Government grant',
      zh: '政府资助',
      id: 'Hibah pemerintah',
      ms: 'Geran kerajaan',
      vi: 'Tài trợ của nhà nước',
      th: 'เงินสนับสนุนจากรัฐ',
      km: 'ជំនួយពីរដ្ឋាភិបាល',
      lo: 'ທຶນສະໜັບສະໜູນຈາກລັດ',
      my: 'အစိုးရ ထောက်ပံ့ငွေ',
      fil: 'Tulong-pondo ng pamahalaan',
    },
    also: ['grant', 'subsidy', 'public funding', '政府补助', '财政资金', '政府补贴', '财政拨款', '专项资金'],
  },
  'development-bank': {
    label: {
      en: 'Development bank',
      zh: '开发性金融机构',
      id: 'Bank pembangunan',
      ms: 'Bank pembangunan',
      vi: 'Ngân hàng phát triển',
      th: 'ธนาคารเพื่อการพัฒนา',
      km: 'ធនាគារអភិវឌ្ឍន៍',
      lo: 'ທະນາຄານພັດທະນາ',
      my: 'ဖွံ့ဖြိုးရေးဘဏ်',
      fil: 'Bangko sa pagpapaunlad',
    },
    also: ['adb', 'aiib', 'world bank', 'multilateral bank', '开发银行', '亚行', '亚投行', '世界银行', '世行'],
  },
  investor: {
    label: {
      en: 'Investor',
      zh: '投资方',
      id: 'Investor',
      ms: 'Pelabur',
      vi: 'Nhà đầu tư',
      th: 'นักลงทุน',
      km: 'វិនិយោគិន',
      lo: 'ນັກລົງທຶນ',
      my: 'ရင်းနှီးမြှုပ်နှံသူ',
      fil: 'Mamumuhunan',
    },
    also: ['venture capital', 'equity', '投资人', '股权投资', '风险投资', '投资机构'],
  },
  undecided: {
    label: {
      en: 'Not decided yet',
      zh: '尚未确定',
      id: 'Belum diputuskan',
      ms: 'Belum diputuskan',
      vi: 'Chưa quyết định',
      th: 'ยังไม่ตัดสินใจ',
      km: 'មិនទាន់សម្រេច',
      lo: 'ຍັງບໍ່ທັນຕັດສິນໃຈ',
      my: 'မဆုံးဖြတ်ရသေး',
      fil: 'Hindi pa napagpapasiyahan',
    },
    also: ['undecided', 'tbd', 'open', '未定', '待定', '未确定'],
  },
};

export const demandOrigins: Vocabulary<DemandOrigin> = {
  self: { label: { en: 'Posted by the enterprise', zh: '企业自行发布' } },
  event: { label: { en: 'Collected at an event', zh: '活动征集' } },
  'node-interview': { label: { en: 'Interview by an alliance node', zh: '联盟节点走访' } },
  'failed-search': { label: { en: 'From a search without results', zh: '由无结果的搜索生成' } },
};

export const provenances: Vocabulary<Provenance> = {
  owner: { label: { en: 'Entered by its owner', zh: '由所有者填报' } },
  staff: { label: { en: 'Entered by alliance staff', zh: '由联盟工作人员填报' } },
  import: { label: { en: 'Imported from a spreadsheet', zh: '由表格导入' } },
};

export const textStatuses: Vocabulary<TextStatus> = {
  original: {
    label: {
      en: 'Original',
      zh: '原文',
      id: 'Asli',
      ms: 'Asal',
      vi: 'Bản gốc',
      th: 'ต้นฉบับ',
      km: 'ច្បាប់ដើម',
      lo: 'ຕົ້ນສະບັບ',
      my: 'မူရင်း',
      fil: 'Orihinal',
    },
    help: { en: 'Written by the owner in this language.', zh: '由所有者以此语言撰写。' },
  },
  'machine-translated': {
    label: {
      en: 'Machine translation',
      zh: '机器翻译',
      id: 'Terjemahan mesin',
      ms: 'Terjemahan mesin',
      vi: 'Bản dịch máy',
      th: 'แปลด้วยเครื่อง',
      km: 'បកប្រែដោយម៉ាស៊ីន',
      lo: 'ແປດ້ວຍເຄື່ອງ',
      my: 'စက်ဘာသာပြန်',
      fil: 'Salin ng makina',
    },
    help: { en: 'Nobody has checked it; the original counts.', zh: '未经人工核对，以原文为准。' },
    also: ['machine', 'mt', '机翻'],
  },
  'human-reviewed': {
    label: {
      en: 'Reviewed translation',
      zh: '人工审校',
      id: 'Terjemahan yang ditinjau',
      ms: 'Terjemahan yang disemak',
      vi: 'Bản dịch đã được hiệu đính',
      th: 'คำแปลที่ตรวจทานแล้ว',
      km: 'ការបកប្រែដែលបានពិនិត្យ',
      lo: 'ຄຳແປທີ່ກວດແກ້ແລ້ວ',
      my: 'စစ်ဆေးပြီး ဘာသာပြန်',
      fil: 'Sinuring salin',
    },
    help: { en: 'A person has checked the translation.', zh: '译文已经人工核对。' },
    also: ['reviewed', 'human', '人工翻译', '已审校'],
  },
};

/** Profiles as partner networks exchange them. */
export const exchangeTypes: Vocabulary<ExchangeType> = {
  BO: {
    label: { en: 'Business offer', zh: '商业供给' },
    help: { en: 'A firm offers products or services.', zh: '企业提供产品或服务。' },
  },
  BR: {
    label: { en: 'Business request', zh: '商业需求' },
    help: { en: 'A firm looks for products or services.', zh: '企业寻求产品或服务。' },
  },
  TO: {
    label: { en: 'Technology offer', zh: '技术供给' },
    help: { en: 'A technology is offered for transfer.', zh: '提供可转移的技术。' },
  },
  TR: {
    label: { en: 'Technology request', zh: '技术需求' },
    help: { en: 'A technology is looked for.', zh: '寻求技术。' },
  },
  RDR: {
    label: { en: 'Research and development request', zh: '研发合作需求' },
    help: { en: 'Partners are looked for to research together.', zh: '寻求共同研发的伙伴。' },
  },
};
