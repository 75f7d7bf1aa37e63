// The vocabularies that say how far something may be relied on or sent abroad.
import type { ExportClass, VerificationLevel } from '@techbridge/contracts';
import type { Vocabulary } from './entry';

/** What China's export rules make of a technology; what follows from each is in law.ts. */
export const exportClasses: Vocabulary<ExportClass> = {
  free: {
    label: {
      en: 'Free',
      zh: '自由出口',
      id: 'Bebas',
      ms: 'Bebas',
      vi: 'Tự do',
      th: 'ส่งออกได้เสรี',
      km: 'សេរី',
      lo: 'ເສລີ',
      my: 'လွတ်လပ်',
      fil: 'Malaya',
    },
    help: { en: 'In neither list of the catalogue; the contract is registered.', zh: '不在目录内，合同须登记。' },
    also: ['unrestricted', 'freely exportable', '自由', '自由类', '自由出口类', '自由进出口', '不受限', '非限制'],
  },
  restricted: {
    label: {
      en: 'Restricted',
      zh: '限制出口',
      id: 'Dibatasi',
      ms: 'Terhad',
      vi: 'Hạn chế',
      th: 'จำกัดการส่งออก',
      km: 'មានកម្រិត',
      lo: 'ຈຳກັດ',
      my: 'ကန့်သတ်',
      fil: 'May paghihigpit',
    },
    help: {
      en: 'In the catalogue’s restricted part; a licence is needed before the technology leaves China.',
      zh: '列入目录限制类，出口前须取得许可。',
    },
    also: ['限制', '限制类', '限制出口类'],
  },
  prohibited: {
    label: {
      en: 'Prohibited',
      zh: '禁止出口',
      id: 'Dilarang',
      ms: 'Dilarang',
      vi: 'Cấm',
      th: 'ห้ามส่งออก',
      km: 'ហាមឃាត់',
      lo: 'ຫ້າມ',
      my: 'တားမြစ်',
      fil: 'Ipinagbabawal',
    },
    help: {
      en: 'In the catalogue’s prohibited part; it cannot be transferred abroad.',
      zh: '列入目录禁止类，不得向境外转移。',
    },
    also: ['forbidden', '禁止', '禁止类', '禁止出口类'],
  },
  'dual-use': {
    label: {
      en: 'Dual-use',
      zh: '两用物项',
      id: 'Penggunaan ganda',
      ms: 'Dwiguna',
      vi: 'Lưỡng dụng',
      th: 'ใช้ได้สองทาง',
      km: 'ប្រើប្រាស់ពីរយ៉ាង',
      lo: 'ໃຊ້ໄດ້ສອງທາງ',
      my: 'နှစ်မျိုးသုံး',
      fil: 'Dalawahang gamit',
    },
    help: { en: 'May also serve military ends; goes to export control.', zh: '兼具军事用途，纳入出口管制管理。' },
    also: ['dual use', '军民两用', '两用', '两用技术', '管制', '出口管制'],
  },
  'not-assessed': {
    label: {
      en: 'Not assessed',
      zh: '未评估',
      id: 'Belum dinilai',
      ms: 'Belum dinilai',
      vi: 'Chưa đánh giá',
      th: 'ยังไม่ได้ประเมิน',
      km: 'មិនទាន់វាយតម្លៃ',
      lo: 'ຍັງບໍ່ທັນປະເມີນ',
      my: 'မစစ်ဆေးရသေး',
      fil: 'Hindi pa nasusuri',
    },
    help: { en: 'Nobody has classified it yet; treated as not free.', zh: '尚未分类，按非自由类处理。' },
    also: ['unknown', 'not classified', '未定', '未分类', '待评估', '不确定'],
  },
};

/** How far alliance staff have checked that an organisation is what it says. */
export const verificationLevels: Vocabulary<VerificationLevel> = {
  unverified: {
    label: {
      en: 'Not verified',
      zh: '未核验',
      id: 'Belum diverifikasi',
      ms: 'Belum disahkan',
      vi: 'Chưa xác minh',
      th: 'ยังไม่ได้ยืนยัน',
      km: 'មិនទាន់ផ្ទៀងផ្ទាត់',
      lo: 'ຍັງບໍ່ໄດ້ຢືນຢັນ',
      my: 'မအတည်ပြုရသေး',
      fil: 'Hindi pa beripikado',
    },
    help: { en: 'Nothing has been checked yet.', zh: '尚未进行任何核验。' },
    also: ['none', '未认证', '未验证'],
  },
  'e-mail-domain': {
    label: {
      en: 'E-mail domain verified',
      zh: '邮箱域名已核验',
      id: 'Domain email terverifikasi',
      ms: 'Domain e-mel disahkan',
      vi: 'Đã xác minh tên miền thư điện tử',
      th: 'ยืนยันโดเมนอีเมลแล้ว',
      km: 'បានផ្ទៀងផ្ទាត់ដែនអ៊ីមែល',
      lo: 'ຢືນຢັນໂດເມນອີເມວແລ້ວ',
      my: 'အီးမေးလ်ဒိုမိန်း အတည်ပြုပြီး',
      fil: 'Beripikado ang domain ng email',
    },
    help: {
      en: 'A member answered from an address of the organisation’s own domain.',
      zh: '成员使用该机构域名邮箱完成验证。',
    },
    also: ['email domain', 'e-mail', 'email', '邮箱验证'],
  },
  documents: {
    label: {
      en: 'Documents verified',
      zh: '证件已核验',
      id: 'Dokumen terverifikasi',
      ms: 'Dokumen disahkan',
      vi: 'Đã xác minh giấy tờ',
      th: 'ยืนยันเอกสารแล้ว',
      km: 'បានផ្ទៀងផ្ទាត់ឯកសារ',
      lo: 'ຢືນຢັນເອກະສານແລ້ວ',
      my: 'စာရွက်စာတမ်း အတည်ပြုပြီး',
      fil: 'Beripikado ang mga dokumento',
    },
    help: { en: 'Staff have seen its registration documents.', zh: '工作人员已查验登记证件。' },
    also: ['document', '资料核验', '证照核验'],
  },
  'site-visit': {
    label: {
      en: 'Visited on site',
      zh: '已实地走访',
      id: 'Telah dikunjungi',
      ms: 'Telah dilawati',
      vi: 'Đã thăm thực địa',
      th: 'เยี่ยมชมสถานที่แล้ว',
      km: 'បានចុះពិនិត្យទីតាំង',
      lo: 'ຢ້ຽມຢາມສະຖານທີ່ແລ້ວ',
      my: 'ကွင်းဆင်းစစ်ဆေးပြီး',
      fil: 'Nabisita na sa lugar',
    },
    help: { en: 'Alliance staff have been there.', zh: '联盟工作人员已到现场。' },
    also: ['site visit', 'visited', '实地核验', '现场核验', '走访'],
  },
};
