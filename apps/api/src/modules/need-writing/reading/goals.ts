import { SDGS, type Sector } from '@techbridge/contracts';
import type { Passage } from './passage';
import type { Reading } from './reading';
import { anyOf, wordsFor, type WordTable } from './word-patterns';

const GOAL_WORDS: WordTable = {
  any: ['sdg', 'sdgs'],
  en: ['sustainable development goal', 'sustainable development goals', 'global goal'],
  zh: ['可持续发展目标', '联合国可持续发展目标'],
  id: ['tpb', 'tujuan pembangunan berkelanjutan'],
  ms: ['matlamat pembangunan mampan', 'matlamat pembangunan lestari'],
  vi: ['mục tiêu phát triển bền vững'],
  th: ['เป้าหมายการพัฒนาที่ยั่งยืน', 'เป้าหมายการพัฒนาที่ยั่งยืนที่', 'เป้าหมายที่'],
  km: ['គោលដៅអភិវឌ្ឍន៍ប្រកបដោយចីរភាព', 'គោលដៅអភិវឌ្ឍន៍ប្រកបដោយចីរភាពទី'],
  lo: ['ເປົ້າໝາຍການພັດທະນາແບບຍືນຍົງ', 'ເປົ້າໝາຍການພັດທະນາແບບຍືນຍົງທີ'],
  my: ['စဉ်ဆက်မပြတ်ဖွံ့ဖြိုးမှုပန်းတိုင်', 'စဉ်ဆက်မပြတ် ဖွံ့ဖြိုးမှု ပန်းတိုင်'],
  fil: ['layunin sa likas-kayang pag-unlad', 'layunin'],
};

/** The goal a sector mostly serves. */
const GOALS_OF_SECTORS: Readonly<Record<Sector, number>> = {
  energy: 7,
  buildings: 11,
  transport: 11,
  water: 6,
  'waste-pollution': 12,
  'agriculture-food': 2,
  'forestry-fisheries-ecosystems': 15,
  'materials-chemicals': 12,
  manufacturing: 9,
  'health-biomedicine': 3,
  'digital-ai': 9,
  'disaster-climate-adaptation': 13,
};
/** Terms that lead to another goal than their sector's. */
const GOALS_OF_TERMS: Readonly<Record<string, number>> = {
  'shrimp-farming': 14,
  'fish-farming': 14,
  mariculture: 14,
  aquaculture: 14,
  fishing: 14,
  fisheries: 14,
  'fish-processing': 14,
};

const LEAST_SURE = 0.5;

/** Goals named by their numbers; without any, the goals of the sectors, for a person to think about. */
export function readGoals({ text, language }: Passage, topic: readonly Reading[]): Reading[] {
  const pattern = new RegExp(
    `${anyOf(wordsFor(GOAL_WORDS, language))}[\\s:：#第-]*(?<goals>\\d{1,2}(?:[\\s,、/&和与及]+(?:and\\s+|dan\\s+|và\\s+)?\\d{1,2}(?!\\d|[.,]\\d))*)`,
    'gu',
  );
  const named = new Map<number, Reading>();
  for (const match of text.matchAll(pattern)) {
    for (const figure of match.groups?.goals?.match(/\d{1,2}/g) ?? []) {
      const goal = SDGS.find((each) => each === Number(figure));
      if (!goal || named.has(goal)) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      named.set(goal, { field: 'sdgs', value: goal, confidence: 0.95, span, why: { code: 'goal_named', params: {} } });
    }
  }
  return named.size > 0 ? [...named.values()] : goalsOf(topic);
}

function goalsOf(topic: readonly Reading[]): Reading[] {
  const special = topic.flatMap((reading) =>
    reading.field === 'terms' ? (GOALS_OF_TERMS[reading.value] ?? []) : [],
  )[0];
  const goals = new Map<number, Reading>();
  for (const reading of topic) {
    if (reading.field !== 'sectors' || reading.confidence < LEAST_SURE) continue;
    const isNature = reading.value === 'forestry-fisheries-ecosystems';
    const goal = isNature && special ? special : GOALS_OF_SECTORS[reading.value];
    if (goals.has(goal)) continue;
    goals.set(goal, {
      field: 'sdgs',
      value: goal,
      confidence: 0.5,
      span: reading.span,
      why: { code: 'goal_of_sector', params: { sector: reading.value } },
    });
  }
  return [...goals.values()];
}
