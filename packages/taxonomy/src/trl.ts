import { TRL_LEVELS, type TrlBand } from '@techbridge/contracts';
import type { Translated, Vocabulary } from './entry';

export type Trl = (typeof TRL_LEVELS)[number];

/** The nine levels; English as in the EU's Horizon work programmes (general annex on readiness levels). */
export const trlLevels: Vocabulary<Trl> = {
  1: {
    label: { en: 'Basic principles observed', zh: '观察到基本原理' },
    help: {
      en: 'A scientific effect is known and described; no use has been worked out.',
      zh: '已发现并描述科学现象，尚未提出具体用途。',
    },
    also: ['basic principles', '基本原理'],
    roughly: ['基础研究', '理论研究', 'basic research'],
  },
  2: {
    label: { en: 'Technology concept formulated', zh: '形成技术概念' },
    help: { en: 'A use is proposed on paper; nothing has been tried.', zh: '提出了应用设想，尚未实验。' },
    also: ['concept formulated', '技术概念'],
    roughly: ['方案论证', '概念设计', 'concept'],
  },
  3: {
    label: { en: 'Experimental proof of concept', zh: '概念得到实验验证' },
    help: { en: 'The critical function works in a first experiment.', zh: '关键功能在初步实验中得到验证。' },
    also: ['proof of concept', 'poc', '概念验证'],
    roughly: ['研发', '研发阶段', '研制阶段', '实验室研究', '研究阶段'],
  },
  4: {
    label: { en: 'Technology validated in lab', zh: '在实验室中得到验证' },
    help: {
      en: 'The parts work together in the laboratory, at small scale.',
      zh: '各部分在实验室小规模条件下协同工作（小试）。',
    },
    also: ['lab validated', 'laboratory validation', '实验室验证'],
    roughly: [
      '小试',
      '小试阶段',
      '小试完成',
      '实验室小试',
      '完成小试',
      '实验室阶段',
      'lab scale',
      'laboratory scale',
      'bench scale',
    ],
  },
  5: {
    label: { en: 'Technology validated in relevant environment', zh: '在相关环境中得到验证' },
    help: {
      en: 'Tested with real feed, climate or load, not yet at working scale.',
      zh: '在真实原料、气候或负荷条件下测试，尚未达到应用规模。',
    },
    also: ['validated in relevant environment', '相关环境验证', '模拟环境验证'],
  },
  6: {
    label: { en: 'Technology demonstrated in relevant environment', zh: '在相关环境中完成演示' },
    help: {
      en: 'A pilot near working scale runs under conditions like those of use.',
      zh: '接近应用规模的中试装置在类似使用条件下运行（中试）。',
    },
    also: ['demonstrated in relevant environment', '相关环境演示'],
    roughly: [
      '中试',
      '中试阶段',
      '中试完成',
      '已完成中试',
      '完成中试',
      '已中试',
      'pilot',
      'pilot scale',
      'pilot plant',
      'pilot stage',
    ],
  },
  7: {
    label: { en: 'System prototype demonstrated in operational environment', zh: '系统样机在实际运行环境中完成演示' },
    help: { en: 'A full prototype works at a user’s site.', zh: '完整样机在用户现场运行（示范）。' },
    also: ['prototype demonstration in operational environment', '运行环境演示'],
    roughly: [
      '示范',
      '示范应用',
      '工程示范',
      '示范工程',
      '应用示范',
      '示范阶段',
      'demonstration',
      'demonstration plant',
    ],
  },
  8: {
    label: { en: 'System complete and qualified', zh: '系统完成并通过鉴定' },
    help: {
      en: 'The final product has passed its tests and approvals; first small series.',
      zh: '定型产品通过测试与认证，小批量生产。',
    },
    also: ['system complete', 'complete and qualified'],
    roughly: [
      '小批量生产',
      '小批量',
      '小批量试产',
      '产品定型',
      '定型',
      '试生产',
      '小批量试生产',
      'small series',
      'pilot production',
    ],
  },
  9: {
    label: { en: 'Actual system proven in operational environment', zh: '实际系统在运行环境中得到证明' },
    help: { en: 'In regular use by customers; can be ordered.', zh: '已在客户处正常使用，可以订购（产业化）。' },
    also: ['actual system proven', 'proven in operation'],
    roughly: [
      '产业化',
      '产业化阶段',
      '已产业化',
      '实现产业化',
      '工业化',
      '工业化生产',
      '工业化应用',
      '产业化应用',
      '批量生产阶段',
      '批量生产',
      '大批量生产',
      '量产',
      '规模化应用',
      '规模化生产',
      '商业化应用',
      '推广应用',
      'mass production',
      'commercial operation',
      'industrialised',
      'full commercial',
    ],
  },
};

export interface TrlFacts {
  band: TrlBand;
  /** How China grades and names the level at home: the grade of GB/T 22900 and the word of everyday use. */
  domestic: { grade: string; stage: string };
}

export const trlFacts: Readonly<Record<Trl, TrlFacts>> = {
  1: { band: 'concept', domestic: { grade: '报告级', stage: '基础研究' } },
  2: { band: 'concept', domestic: { grade: '方案级', stage: '方案论证' } },
  3: { band: 'development', domestic: { grade: '功能级', stage: '研发' } },
  4: { band: 'lab-tested', domestic: { grade: '仿真级', stage: '小试' } },
  5: { band: 'demonstrable', domestic: { grade: '初样级', stage: '样机' } },
  6: { band: 'demonstrable', domestic: { grade: '正样级', stage: '中试' } },
  7: { band: 'demonstrable', domestic: { grade: '环境级', stage: '示范应用' } },
  8: { band: 'on-market', domestic: { grade: '产品级', stage: '小批量生产' } },
  9: { band: 'on-market', domestic: { grade: '系统级', stage: '产业化' } },
};

/** The plain five-stage scale that readers choose from. */
export const trlBands: Vocabulary<TrlBand> = {
  concept: {
    label: {
      en: 'Concept',
      zh: '概念',
      id: 'Konsep',
      ms: 'Konsep',
      vi: 'Ý tưởng',
      th: 'แนวคิด',
      km: 'ដំណាក់កាលគំនិត',
      lo: 'ແນວຄິດ',
      my: 'သဘောတရားအဆင့်',
      fil: 'Konsepto',
    },
    help: { en: 'An idea with science behind it (TRL 1–2).', zh: '有科学依据的设想（TRL 1–2）。' },
    also: ['idea', 'basic research', '概念阶段', '基础研究', '理论研究', '构想'],
  },
  development: {
    label: {
      en: 'In development',
      zh: '研发中',
      id: 'Dalam pengembangan',
      ms: 'Dalam pembangunan',
      vi: 'Đang phát triển',
      th: 'อยู่ระหว่างการพัฒนา',
      km: 'កំពុងអភិវឌ្ឍ',
      lo: 'ກຳລັງພັດທະນາ',
      my: 'တီထွင်ဖွံ့ဖြိုးဆဲ',
      fil: 'Pinauunlad pa',
    },
    help: { en: 'First experiments show that it can work (TRL 3).', zh: '初步实验表明可行（TRL 3）。' },
    also: [
      'development',
      'under development',
      'r&d',
      'research and development',
      '研发',
      '研发阶段',
      '研制阶段',
      '研究阶段',
      '在研',
    ],
  },
  'lab-tested': {
    label: {
      en: 'Tested in the laboratory',
      zh: '实验室验证',
      id: 'Teruji di laboratorium',
      ms: 'Diuji di makmal',
      vi: 'Đã thử nghiệm trong phòng thí nghiệm',
      th: 'ผ่านการทดสอบในห้องปฏิบัติการ',
      km: 'បានសាកល្បងក្នុងមន្ទីរពិសោធន៍',
      lo: 'ທົດສອບໃນຫ້ອງທົດລອງແລ້ວ',
      my: 'ဓာတ်ခွဲခန်းတွင် စမ်းသပ်ပြီး',
      fil: 'Nasubok sa laboratoryo',
    },
    help: { en: 'Works in the laboratory at small scale (TRL 4).', zh: '在实验室小规模验证（TRL 4）。' },
    also: [
      'lab tested',
      'lab-tested',
      'laboratory',
      'lab scale',
      'bench scale',
      '小试',
      '小试阶段',
      '实验室阶段',
      '实验室',
    ],
  },
  demonstrable: {
    label: {
      en: 'Can be demonstrated',
      zh: '可示范',
      id: 'Dapat didemonstrasikan',
      ms: 'Boleh didemonstrasikan',
      vi: 'Có thể trình diễn',
      th: 'สาธิตได้',
      km: 'អាចបង្ហាញជាក់ស្តែងបាន',
      lo: 'ສາທິດໄດ້',
      my: 'လက်တွေ့ပြသနိုင်',
      fil: 'Maipapakita na',
    },
    help: { en: 'A prototype or pilot can be seen at work (TRL 5–7).', zh: '样机或中试装置可现场观看（TRL 5–7）。' },
    also: [
      'demonstrable',
      'prototype',
      'pilot',
      'pilot scale',
      'demonstration',
      'demonstrated',
      '中试',
      '中试阶段',
      '示范',
      '示范应用',
      '工程示范',
      '样机',
      '样机阶段',
      '试点',
    ],
  },
  'on-market': {
    label: {
      en: 'On the market',
      zh: '已上市应用',
      id: 'Sudah di pasar',
      ms: 'Sudah di pasaran',
      vi: 'Đã có trên thị trường',
      th: 'มีในตลาดแล้ว',
      km: 'មានលើទីផ្សារហើយ',
      lo: 'ມີໃນຕະຫຼາດແລ້ວ',
      my: 'ဈေးကွက်ရောက်ပြီး',
      fil: 'Nasa merkado na',
    },
    help: { en: 'Can be ordered or is in regular use (TRL 8–9).', zh: '可订购或已正常使用（TRL 8–9）。' },
    also: [
      'on market',
      'on-market',
      'already on the market',
      'commercial',
      'commercialised',
      'commercialized',
      'mass production',
      'market ready',
      '产业化',
      '产业化阶段',
      '已产业化',
      '规模化应用',
      '批量生产',
      '量产',
      '已上市',
      '商业化',
      '推广应用',
      '成熟应用',
      '成熟',
      '已推广',
    ],
  },
};

/** The band a level belongs to. */
export function bandOf(level: Trl): TrlBand {
  return trlFacts[level].band;
}

/** The levels of a band, both ends included. */
export function levelsOf(band: TrlBand): { from: Trl; to: Trl } {
  const levels = TRL_LEVELS.filter((level) => trlFacts[level].band === band);
  return { from: levels[0]!, to: levels[levels.length - 1]! };
}

/** The title of a level as a badge shows it: the level in English or Chinese with China's own stage word. */
export function trlTitle(level: Trl): Translated {
  const { label } = trlLevels[level];
  return { en: `TRL ${level} · ${label.en}`, zh: `TRL ${level} · ${label.zh}（${trlFacts[level].domestic.stage}）` };
}
