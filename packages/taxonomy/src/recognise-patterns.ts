import { SDGS, TRL_LEVELS } from '@techbridge/contracts';
import type { Sdg } from './sdgs';
import { SDG_NOT_RELEVANT } from './sdgs';
import { matchKey } from './match-key';
import type { Trl } from './trl';

const CHINESE_FIGURES = '零一二三四五六七八九';
const GOAL_WORDS =
  '(?:sustainable development goals?|sdgs?|goals?|联合国|可持续发展|目标|第|mục tiêu|tujuan|tpb|matlamat|เป้าหมาย(?:ที่)?|គោលដៅ(?:ទី)?|ເປົ້າໝາຍ(?:ທີ)?|ရည်မှန်းချက်|ပန်းတိုင်|layunin)';
const LEVEL_WORDS =
  '(?:technology readiness level|trls?|技术成熟度(?:等级)?|技术就绪(?:水平|度|指数)?(?:等级)?|成熟度(?:等级)?|level|tkt|tingkat|tahap|cấp(?: độ)?|mức|ระดับ|កម្រិត|ລະດັບ|အဆင့်|antas|第)';

/** "SDG 6", "目标6", "Goal 6.3", "第六项目标" or a bare figure. Texts that name several goals give null. */
export function sdgFromText(text: string): { code: Sdg; rest: string } | null {
  const plain = withArabicFigures(text.normalize('NFKC').toLowerCase().trim());
  const match = new RegExp(
    `^(?:${GOAL_WORDS}[\\s\\p{P}]*)*0?(\\d{1,2})(?:\\.(?:\\d|[a-d]))?(?:项?目标|号?目标)?(?!\\d)(.*)$`,
    'su',
  ).exec(plain);
  if (!match) return null;
  const code = SDGS.find((goal) => goal === Number(match[1]));
  return code && !/\d/.test(match[2]!) ? { code, rest: match[2]! } : null;
}

/** "TRL 7", "7级", "第七级", "TRL7: system prototype …" or a bare figure. Spans such as "6–7" give null. */
export function trlFromText(text: string): { code: Trl; rest: string } | null {
  const plain = withArabicFigures(text.normalize('NFKC').toLowerCase().trim());
  const match = new RegExp(
    `^(?:${LEVEL_WORDS}[\\s\\p{P}]*)*(\\d)(?:\\.0)?\\s*(?:级|級|等级)?(?![\\d.])(.*)$`,
    'su',
  ).exec(plain);
  if (!match) return null;
  const code = TRL_LEVELS.find((level) => level === Number(match[1]));
  return code && !/\d/.test(match[2]!) ? { code, rest: match[2]! } : null;
}

/** Every goal a cell of bare figures names: "6, 7 and 13", "SDG 6;7". Null when there is anything else in it. */
export function sdgsFromFigures(text: string): Sdg[] | null {
  const plain = text.normalize('NFKC').toLowerCase();
  const figures = plain.replace(new RegExp(GOAL_WORDS, 'gu'), ' ').replace(/\b(?:and|dan|và|at)\b|和|及|与/g, ' ');
  if (!/^[\s\d,;:/|、.&+#]+$/.test(figures) || /\d\.\d/.test(figures)) return null;
  const goals = (figures.match(/\d+/g) ?? []).map((figure) => SDGS.find((goal) => goal === Number(figure)));
  return goals.length > 0 && goals.every((goal) => goal !== undefined) ? [...new Set(goals)] : null;
}

/** 第七级 and 目标十三 with the figures written out. */
function withArabicFigures(text: string): string {
  return text.replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g, (figure) => {
    if (!figure.includes('十')) return String(CHINESE_FIGURES.indexOf(figure));
    const [tens, ones] = figure.split('十');
    return String((tens ? CHINESE_FIGURES.indexOf(tens) : 1) * 10 + (ones ? CHINESE_FIGURES.indexOf(ones) : 0));
  });
}

const NOT_RELEVANT = new Set(
  [
    ...Object.values(SDG_NOT_RELEVANT),
    'n/a',
    'na',
    'none',
    'nil',
    'not applicable',
    '不适用',
    '不涉及',
    '无关',
    '无',
    '不相关',
    'tidak ada',
    'tiada',
    'không áp dụng',
    'không có',
    'ไม่มี',
    'wala',
  ].map(matchKey),
);

/** Whether a cell says that nothing applies: "n/a", 不适用, a dash. An empty cell says nothing. */
export function isNotRelevant(text: string): boolean {
  const trimmed = text.normalize('NFKC').trim();
  return NOT_RELEVANT.has(matchKey(trimmed)) ? matchKey(trimmed) !== '' : /^[-–—/\\×x]+$/i.test(trimmed);
}
