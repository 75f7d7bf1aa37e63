import type { Country, ExportClass } from '@techbridge/contracts';
import type { LawRule, LawSubject } from './law-rule';
import { laws } from './laws';

/** The numbers of items in China's export catalogue between two days. */
export interface ExportCatalogue {
  id: string;
  effectiveFrom: string;
  effectiveTo?: string;
  prohibited: number;
  restricted: number;
  total: number;
}

/** The counts of 2025 follow from its announcement: one prohibited and two restricted items dropped, one restricted added. */
const CATALOGUES: readonly ExportCatalogue[] = [
  {
    id: 'cn-export-catalogue-2023',
    effectiveFrom: '2023-12-21',
    effectiveTo: '2025-07-15',
    prohibited: 24,
    restricted: 110,
    total: 134,
  },
  { id: 'cn-export-catalogue-2025', effectiveFrom: '2025-07-15', prohibited: 23, restricted: 109, total: 132 },
];

/** What an export class means for a transfer out of China. */
export interface ExportRules {
  /** False: no introduction may ever be made. */
  allowed: boolean;
  /** True: a second person (compliance) approves before contact details are released. */
  secondApproval: boolean;
  licence: 'none' | 'export-licence' | 'dual-use-licence' | 'to-be-determined';
  /** Whether the contract is registered with the commerce authority at closing. */
  contractRegistration: boolean;
  note: { en: string; zh: string };
  /** The ids of the rules it rests on. */
  rules: readonly string[];
}

const EXPORT_RULES: Readonly<Record<ExportClass, ExportRules>> = {
  free: {
    allowed: true,
    secondApproval: false,
    licence: 'none',
    contractRegistration: true,
    note: {
      en: 'May be transferred. The contract is registered with the commerce authority.',
      zh: '可以出口，合同须向商务主管部门登记。',
    },
    rules: ['cn-technology-trade-2002', 'cn-contract-registration-2009'],
  },
  restricted: {
    allowed: true,
    secondApproval: true,
    licence: 'export-licence',
    contractRegistration: true,
    note: {
      en: 'Needs an export licence from the provincial commerce authority before anything substantial is disclosed. Compliance approves the introduction.',
      zh: '实质性披露之前须取得省级商务主管部门的出口许可；引荐须经合规人员批准。',
    },
    rules: ['cn-technology-trade-2002', 'cn-export-catalogue-2025'],
  },
  prohibited: {
    allowed: false,
    secondApproval: true,
    licence: 'none',
    contractRegistration: false,
    note: {
      en: 'May not be transferred out of China in any form. No introduction is made.',
      zh: '不得以任何方式向境外转移，不予引荐。',
    },
    rules: ['cn-technology-trade-2002', 'cn-export-catalogue-2025'],
  },
  'dual-use': {
    allowed: true,
    secondApproval: true,
    licence: 'dual-use-licence',
    contractRegistration: true,
    note: {
      en: 'Needs a dual-use licence; end user and end use are declared. Compliance approves the introduction.',
      zh: '须取得两用物项出口许可，并申明最终用户和最终用途；引荐须经合规人员批准。',
    },
    rules: ['cn-export-control-law-2020', 'cn-dual-use-regulations-2024'],
  },
  'not-assessed': {
    allowed: true,
    secondApproval: true,
    licence: 'to-be-determined',
    contractRegistration: true,
    note: {
      en: 'Not classified yet, so treated as not free: compliance looks it up in the catalogue and approves the introduction.',
      zh: '尚未分类，按非自由类处理：由合规人员对照目录核查并批准引荐。',
    },
    rules: ['cn-technology-trade-2002', 'cn-export-catalogue-2025'],
  },
};

/** What an export class means: whether a transfer may happen, who approves, which licence it needs. */
export function exportRules(exportClass: ExportClass): ExportRules {
  return EXPORT_RULES[exportClass];
}

/** A country's rules, older first. Without `on` (`YYYY-MM-DD`) also those that no longer hold or do not hold yet. */
export function lawsOf(country: Country, { on, subject }: { on?: string; subject?: LawSubject } = {}): LawRule[] {
  return laws.filter(
    (rule) =>
      rule.country === country &&
      (subject === undefined || rule.subject === subject) &&
      (on === undefined || isInForce(rule, on)),
  );
}

/** What staff look at before a transfer into a country: its rules apart from those on personal data, by default the present ones. */
export function destinationNotes(country: Country, on?: string): LawRule[] {
  return present(country, on).filter((rule) => rule.subject !== 'personal-data');
}

/** The law on personal data in force in a country, by default the present one; undefined where none is known. */
export function personalDataLaw(country: Country, on?: string): LawRule | undefined {
  return present(country, on).findLast((rule) => rule.subject === 'personal-data');
}

/** China's export catalogue on a day, by default the present one; undefined before 21 December 2023. */
export function exportCatalogue(on?: string): ExportCatalogue | undefined {
  return CATALOGUES.findLast((one) => (on === undefined ? !one.effectiveTo : isInForce(one, on)));
}

/** A rule by its id. */
export function findLaw(id: string): LawRule | undefined {
  return laws.find((rule) => rule.id === id);
}

function present(country: Country, on?: string): LawRule[] {
  return on === undefined ? lawsOf(country).filter((rule) => !rule.effectiveTo) : lawsOf(country, { on });
}

/** A rule known by its year alone holds from that year's first day. */
function isInForce({ effectiveFrom, effectiveTo }: { effectiveFrom: string; effectiveTo?: string }, on: string) {
  return effectiveFrom <= on && (effectiveTo === undefined || on < effectiveTo);
}
