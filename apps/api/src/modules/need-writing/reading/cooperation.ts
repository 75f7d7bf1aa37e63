import { COOPERATION_TYPES, type CooperationType } from '@techbridge/contracts';
import type { Passage } from './passage';
import type { Reading } from './reading';
import { occurrencesOf, type WordTable } from './word-patterns';

/** Words people use when they say how they want to work together. */
const COOPERATION_WORDS: Readonly<Partial<Record<CooperationType, WordTable>>> = {
  turnkey: {
    en: ['turnkey', 'turn-key', 'design and build', 'complete plant', 'complete system'],
    zh: ['交钥匙', '总承包', 'epc', '成套工程', '整体解决'],
    id: ['turnkey', 'kunci serah', 'terima jadi'],
    ms: ['turnkey', 'serah kunci', 'siap guna'],
    vi: ['chìa khóa trao tay', 'trọn gói', 'tổng thầu'],
    th: ['เทิร์นคีย์', 'ครบวงจร', 'เบ็ดเสร็จ'],
    km: ['គម្រោងពេញលេញ', 'ទាំងស្រុង', 'turnkey'],
    lo: ['ຄົບວົງຈອນ', 'ແບບເບັດເສັດ'],
    my: ['အပြီးအစီး', 'တစ်စုတစ်စည်း', 'turnkey'],
    fil: ['turnkey', 'kumpletong sistema', 'buong sistema'],
  },
  'equipment-with-training': {
    en: [
      'buy equipment',
      'purchase equipment',
      'equipment and training',
      'equipment with training',
      'machine with training',
      'supply and training',
      'buy a machine',
      'buy machines',
    ],
    zh: ['购买设备', '采购设备', '设备及培训', '设备加培训', '提供设备并培训', '买设备', '设备和培训', '含培训'],
    id: [
      'membeli mesin',
      'membeli alat',
      'mesin dan pelatihan',
      'peralatan dan pelatihan',
      'alat dengan pelatihan',
      'beli mesin',
      'beserta pelatihan',
    ],
    ms: ['membeli mesin', 'membeli peralatan', 'mesin dan latihan', 'peralatan dan latihan', 'beserta latihan'],
    vi: ['mua thiết bị', 'mua máy', 'thiết bị và đào tạo', 'thiết bị kèm đào tạo', 'máy kèm đào tạo', 'kèm đào tạo'],
    th: ['ซื้อเครื่อง', 'ซื้ออุปกรณ์', 'เครื่องพร้อมอบรม', 'อุปกรณ์พร้อมฝึกอบรม', 'พร้อมฝึกอบรม', 'พร้อมอบรม', 'เครื่องจักรพร้อม'],
    km: ['ទិញម៉ាស៊ីន', 'ទិញឧបករណ៍', 'ឧបករណ៍ និងការបណ្តុះបណ្តាល', 'ម៉ាស៊ីនព្រមទាំងបណ្តុះបណ្តាល', 'ម៉ាស៊ីន និងការបណ្តុះបណ្តាល'],
    lo: ['ຊື້ເຄື່ອງ', 'ຊື້ອຸປະກອນ', 'ພ້ອມຝຶກອົບຮົມ', 'ເຄື່ອງພ້ອມການຝຶກ', 'ອຸປະກອນພ້ອມຝຶກ'],
    my: ['စက်ဝယ်', 'စက်ပစ္စည်းနှင့် သင်တန်း', 'စက်နှင့် သင်တန်း', 'စက်ပစ္စည်း ဝယ်', 'စက်ဝယ်ယူ'],
    fil: [
      'bumili ng makina',
      'bibili ng makina',
      'makina at pagsasanay',
      'kagamitan at pagsasanay',
      'may kasamang pagsasanay',
      'kagamitang may pagsasanay',
    ],
  },
  training: {
    en: ['training', 'train our', 'teach our'],
    zh: ['培训', '人员培训'],
    id: ['pelatihan', 'melatih'],
    ms: ['latihan kepada', 'melatih', 'latihan untuk'],
    vi: ['đào tạo', 'tập huấn', 'huấn luyện'],
    th: ['ฝึกอบรม', 'อบรม', 'ฝึกกลุ่ม'],
    km: ['បណ្តុះបណ្តាល', 'បណ្ដុះបណ្ដាល'],
    lo: ['ຝຶກອົບຮົມ'],
    my: ['သင်တန်း'],
    fil: ['pagsasanay', 'sanayin'],
  },
  'licence-nonexclusive': {
    en: [
      'licensing',
      'under licence',
      'under license',
      'a licence for',
      'a license for',
      'technology licence',
      'technology license',
      'take a licence',
      'non-exclusive licence',
      'license the technology',
      'licence of the technology',
    ],
    zh: ['许可', '技术许可', '专利许可', '授权使用'],
    id: ['lisensi'],
    ms: ['lesen teknologi', 'pelesenan', 'melesenkan'],
    vi: ['cấp phép công nghệ', 'li-xăng', 'mua bản quyền', 'cấp phép sử dụng'],
    th: ['ขออนุญาตใช้สิทธิ', 'อนุญาตให้ใช้สิทธิ', 'ไลเซนส์', 'ซื้อสิทธิ'],
    km: ['អាជ្ញាប័ណ្ណបច្ចេកវិទ្យា', 'អាជ្ញាប័ណ្ណ'],
    lo: ['ໃບອະນຸຍາດໃຊ້ເຕັກໂນໂລຊີ', 'ອະນຸຍາດໃຊ້ສິດ'],
    my: ['လိုင်စင်'],
    fil: ['lisensya', 'lisensiya'],
  },
  'licence-exclusive': {
    en: ['exclusive licence', 'exclusive license'],
    zh: ['独占许可', '独家许可', '独家授权'],
    id: ['lisensi eksklusif'],
    ms: ['lesen eksklusif'],
    vi: ['độc quyền công nghệ', 'cấp phép độc quyền'],
    th: ['สิทธิแต่เพียงผู้เดียว'],
  },
  assignment: {
    en: ['technology transfer', 'transfer of technology', 'buy the patent'],
    zh: ['技术转让', '购买专利', '专利转让'],
    id: ['alih teknologi', 'transfer teknologi'],
    ms: ['pemindahan teknologi'],
    vi: ['chuyển giao công nghệ'],
    th: ['ถ่ายทอดเทคโนโลยี'],
    km: ['ផ្ទេរបច្ចេកវិទ្យា'],
    lo: ['ຖ່າຍທອດເຕັກໂນໂລຊີ', 'ໂອນເຕັກໂນໂລຊີ'],
    my: ['နည်းပညာလွှဲပြောင်း', 'နည်းပညာ လွှဲပြောင်း'],
    fil: ['paglilipat ng teknolohiya'],
  },
  'joint-venture': {
    en: ['joint venture'],
    zh: ['合资', '合资企业'],
    id: ['usaha patungan', 'joint venture'],
    ms: ['usaha sama'],
    vi: ['liên doanh'],
    th: ['ร่วมทุน'],
    km: ['ក្រុមហ៊ុនរួម', 'វិនិយោគរួម'],
    lo: ['ຮ່ວມທຶນ'],
    my: ['ဖက်စပ်'],
    fil: ['joint venture', 'magkasosyong negosyo'],
  },
  'joint-rd': {
    en: ['joint research', 'joint development', 'develop together', 'co-develop', 'research partner', 'joint r&d'],
    zh: ['联合研发', '合作研发', '共同开发', '合作开发', '联合攻关'],
    id: ['riset bersama', 'penelitian bersama', 'kerja sama riset', 'pengembangan bersama'],
    ms: ['penyelidikan bersama', 'pembangunan bersama'],
    vi: ['hợp tác nghiên cứu', 'cùng nghiên cứu', 'nghiên cứu chung'],
    th: ['วิจัยร่วม', 'ร่วมวิจัย', 'พัฒนาร่วม'],
    km: ['ស្រាវជ្រាវរួម', 'ស្រាវជ្រាវជាមួយគ្នា'],
    lo: ['ຄົ້ນຄວ້າຮ່ວມ', 'ຮ່ວມຄົ້ນຄວ້າ'],
    my: ['ပူးတွဲသုတေသန', 'ပူးတွဲ သုတေသန'],
    fil: ['magkasamang pananaliksik', 'pinagsamang pananaliksik'],
  },
  pilot: {
    en: ['pilot', 'pilot project', 'trial', 'demonstration project', 'demo project', 'pilot plant'],
    zh: ['试点', '示范项目', '示范工程', '中试合作', '试用'],
    id: ['proyek percontohan', 'uji coba', 'percontohan', 'pilot'],
    ms: ['projek perintis', 'rintis', 'percubaan', 'projek rintis'],
    vi: ['thí điểm', 'làm thử', 'chạy thử', 'mô hình trình diễn', 'dùng thử'],
    th: ['โครงการนำร่อง', 'นำร่อง', 'ทดลองใช้', 'สาธิต'],
    km: ['សាកល្បង', 'គម្រោងសាកល្បង'],
    lo: ['ທົດລອງ', 'ໂຄງການທົດລອງ', 'ນຳຮ່ອງ'],
    my: ['စမ်းသပ်စီမံကိန်း', 'ရှေ့ပြေး', 'စမ်းသပ် စီမံကိန်း', 'စမ်းသပ်အသုံးပြု'],
    fil: ['pilot', 'pagsubok na proyekto', 'proyektong pagsubok', 'subukan muna'],
  },
  'technical-service': {
    en: [
      'technical service',
      'retrofit',
      'upgrade our',
      'technical support',
      'maintenance service',
      'operation and maintenance',
    ],
    zh: ['技术服务', '技术改造', '运维服务', '改造升级'],
    id: ['jasa teknis', 'layanan teknis', 'perawatan berkala'],
    ms: ['khidmat teknikal', 'perkhidmatan teknikal', 'naik taraf'],
    vi: ['dịch vụ kỹ thuật', 'cải tạo', 'hỗ trợ kỹ thuật', 'nâng cấp'],
    th: ['บริการทางเทคนิค', 'บริการเทคนิค', 'ปรับปรุงระบบ'],
    km: ['សេវាបច្ចេកទេស'],
    lo: ['ບໍລິການເຕັກນິກ', 'ບໍລິການດ້ານເຕັກນິກ'],
    my: ['နည်းပညာဝန်ဆောင်မှု', 'နည်းပညာ ဝန်ဆောင်မှု'],
    fil: ['serbisyong teknikal'],
  },
  consulting: {
    en: ['consulting', 'consultancy', 'consultant', 'feasibility study', 'advice from'],
    zh: ['咨询', '可行性研究', '技术咨询'],
    id: ['konsultasi', 'konsultan', 'studi kelayakan'],
    ms: ['perundingan', 'perunding', 'kajian kebolehlaksanaan'],
    vi: ['tư vấn', 'nghiên cứu khả thi'],
    th: ['ที่ปรึกษา', 'ให้คำปรึกษา'],
    km: ['ប្រឹក្សា', 'ទីប្រឹក្សា'],
    lo: ['ທີ່ປຶກສາ', 'ໃຫ້ຄຳປຶກສາ'],
    my: ['အကြံပေး'],
    fil: ['konsultasyon', 'pagkonsulta', 'tagapayo'],
  },
  manufacture: {
    en: [
      'contract manufacturing',
      'manufacture locally',
      'local production',
      'produce under licence',
      'local assembly',
    ],
    zh: ['本地生产', '合作生产', '委托生产', '本地组装'],
    id: ['produksi lokal', 'perakitan lokal', 'diproduksi di sini'],
    ms: ['pengeluaran tempatan', 'pemasangan tempatan'],
    vi: ['sản xuất tại chỗ', 'gia công', 'lắp ráp trong nước', 'sản xuất trong nước'],
    th: ['ผลิตในประเทศ', 'ประกอบในประเทศ', 'จ้างผลิต'],
  },
  'joint-lab': {
    en: ['joint laboratory', 'joint lab'],
    zh: ['联合实验室'],
    id: ['laboratorium bersama'],
    ms: ['makmal bersama'],
    vi: ['phòng thí nghiệm chung'],
    th: ['ห้องปฏิบัติการร่วม'],
  },
};

const MOST = 4;
const CONFIDENCE: Partial<Record<CooperationType, number>> = {
  training: 0.5,
  pilot: 0.6,
  assignment: 0.5,
  'licence-nonexclusive': 0.65,
  'technical-service': 0.6,
  consulting: 0.55,
};

/** How people want to work together; what is part of a longer wording is not counted again. */
export function readCooperation({ text, language }: Passage): Reading[] {
  const found = COOPERATION_TYPES.flatMap((type) => {
    const table = COOPERATION_WORDS[type];
    const [first] = table ? [...occurrencesOf(table, language, text)] : [];
    return first ? [{ type, ...first }] : [];
  });
  const whole = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && other.start <= one.start && one.end <= other.end && other.word.length > one.word.length,
      ),
  );
  return whole.slice(0, MOST).map(({ type, start, end }) => ({
    field: 'cooperation' as const,
    value: type,
    confidence: CONFIDENCE[type] ?? 0.85,
    span: { start, end },
    why: { code: 'cooperation_words' as const, params: {} },
  }));
}
