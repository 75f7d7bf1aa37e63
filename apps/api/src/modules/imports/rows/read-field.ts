import {
  COUNTRIES,
  type CooperationType,
  type Country,
  type Currency,
  type Exclusivity,
  type FundingSource,
  type IpStatus,
  type Locale,
  type TechnologyForm,
  type TextStatus,
} from '@techbridge/contracts';
import { moneyBandOf } from '@techbridge/taxonomy';
import { splitList } from '../values/lists';
import { readBenefits } from './benefit-cells';
import { readCode, readCodes, readFlag, readLevels, readSdgs, readSectors, readTerms } from './code-cells';
import { COMPLETE_READERS } from './complete-cells';
import { readDeployments } from './deployment-cells';
import { complain, contentOf, type Input } from './draft';
import { readBand, readDay, readMoney, readPayback, typicalAmount } from './number-cells';
import {
  readInForceIn,
  readPatentExpiry,
  readPatentNumbers,
  readPatentOffice,
  readPatents,
  readPatentStatus,
} from './patent-cells';
import { readKeywords, readLine, readLink, readReference, readText, setTextStatus } from './text-cells';

/** Reads one cell into its field, in a complete row first as the product writes it. Fields that are texts share one reader; every other field has a line below. */
export function readField(input: Input): void {
  if (input.draft.originalLocale && COMPLETE_READERS[input.field]?.(input)) return;
  (READERS[input.field] ?? readText)(input);
}

const READERS: Record<string, (input: Input) => void> = {
  keywords: readKeywords,
  ownReference: readReference,
  reference: (input) => readLine(input, 40, (value) => (input.draft.reference = value)),
  originalLocale: readOriginalLocale,
  status: readStatus,
  link: readLink,
  sectors: readSectors,
  terms: readTerms,
  sdgs: readSdgs,
  trl: readTrl,
  trlMin: (input) => setLevels(input, 'trlMin'),
  trlMax: (input) => setLevels(input, 'trlMax'),
  cooperation: readCooperation,

  form: (input) => (input.draft.technology!.form = readCode<TechnologyForm>(input, 'technology-form')),
  trlEvidence: (input) => readLine(input, 1000, (value) => (input.draft.technology!.trlEvidence = value)),
  ipStatus: (input) => (input.draft.technology!.ipStatus = readCode<IpStatus>(input, 'ip-status')),
  ipcCodes: readIpcCodes,
  patents: readPatents,
  'patents.number': readPatentNumbers,
  'patents.office': readPatentOffice,
  'patents.status': readPatentStatus,
  'patents.expiresOn': readPatentExpiry,
  'patents.inForceIn': readInForceIn,
  priceBand: (input) => (input.draft.technology!.priceBand = readBand(input, 'price-band')),
  exclusivity: (input) => (input.draft.technology!.exclusivity = readCode<Exclusivity>(input, 'exclusivity')),
  excludedCountries: (input) => {
    const technology = input.draft.technology!;
    technology.excludedCountries = readCodes(input, 'country', technology.excludedCountries, COUNTRIES.length);
  },
  benefits: readBenefits,
  paybackMonths: (input) => (input.draft.technology!.paybackMonths = readPayback(input)),
  deployments: readDeployments,
  'localConditions.climate': (input) =>
    readLine(input, 300, (value) => (input.draft.technology!.localConditions.climate = value)),
  'localConditions.feedstock': (input) =>
    readLine(input, 300, (value) => (input.draft.technology!.localConditions.feedstock = value)),
  'localConditions.voltage': (input) =>
    readLine(input, 300, (value) => (input.draft.technology!.localConditions.voltage = value)),
  'localConditions.waterQuality': (input) =>
    readLine(input, 300, (value) => (input.draft.technology!.localConditions.waterQuality = value)),
  minimumInvestment: (input) => (input.draft.technology!.minimumInvestment = readBand(input, 'money-band')),

  siteCountry: (input) => (input.draft.demand!.siteCountry = readCode<Country>(input, 'country')),
  siteRegion: (input) => readLine(input, 80, (value) => (input.draft.demand!.siteRegion = value)),
  budget: readBudget,
  budgetMin: (input) => readBudgetEnd(input, 'budgetMin'),
  budgetMax: (input) => readBudgetEnd(input, 'budgetMax'),
  currency: (input) => (input.draft.demand!.currency = readCode<Currency>(input, 'currency')),
  fundingSource: (input) => (input.draft.demand!.fundingSource = readCode<FundingSource>(input, 'funding-source')),
  deadline: readDeadline,
  languages: (input) => (input.draft.demand!.languages = readCodes(input, 'locale', input.draft.demand!.languages, 10)),
  anonymous: (input) => (input.draft.demand!.anonymous = readFlag(input) ?? false),
};

function readOriginalLocale(input: Input): void {
  const locale = readCode<Locale>(input, 'locale');
  if (locale) contentOf(input.draft).originalLocale = locale;
}

function readStatus(input: Input): void {
  const status = readCode<TextStatus>(input, 'text-status');
  if (status) setTextStatus(input.draft, input.locale, status);
}

/** Of a span the lower level counts for an offer: it is what the owner can show for certain. */
function readTrl(input: Input): void {
  const levels = readLevels(input);
  if (!levels) return;
  const { technology, demand } = input.draft;
  if (technology) technology.trl = levels.from;
  if (demand) [demand.trlMin, demand.trlMax] = [levels.from, levels.from === levels.to ? 9 : levels.to];
}

function setLevels(input: Input, end: 'trlMin' | 'trlMax'): void {
  const levels = readLevels(input);
  if (levels) input.draft.demand![end] = end === 'trlMin' ? levels.from : levels.to;
}

function readCooperation(input: Input): void {
  const content = contentOf(input.draft);
  content.cooperation = readCodes<CooperationType>(
    input,
    'cooperation-type',
    content.cooperation,
    content.kind === 'technology' ? 3 : 8,
  );
}

function readIpcCodes(input: Input): void {
  const technology = input.draft.technology!;
  const parts = splitList(input.text).map((part) => part.toUpperCase());
  const codes = parts
    .filter((part) => /^[A-H]\d{2}[A-Z]?[\s\d/]*(\(.*\))?$/.test(part))
    .map((part) =>
      part
        .replace(/\(.*\)/, '')
        .trim()
        .slice(0, 20),
    );
  if (codes.length < parts.length) {
    const odd = parts.filter((part) => !/^[A-H]\d{2}/.test(part));
    complain(input, {
      code: 'not_recognised',
      severity: 'warning',
      value: odd.join('; '),
      params: { vocabulary: 'ipc' },
    });
  }
  technology.ipcCodes = [...new Set([...technology.ipcCodes, ...codes])].slice(0, 10);
}

function readBudget(input: Input): void {
  const demand = input.draft.demand!;
  const amount = readMoney(input);
  if (!amount || amount.negotiable) return;
  demand.budgetMin = amount.min;
  demand.budgetMax = amount.max;
  demand.currency = amount.currency ?? demand.currency;
  const typical = typicalAmount(amount);
  if (typical !== null) demand.budgetBand = moneyBandOf(typical);
}

function readBudgetEnd(input: Input, end: 'budgetMin' | 'budgetMax'): void {
  const demand = input.draft.demand!;
  const amount = readMoney(input);
  if (!amount) return;
  demand[end] = end === 'budgetMin' ? (amount.min ?? amount.max) : (amount.max ?? amount.min);
  demand.currency = demand.currency ?? amount.currency;
}

function readDeadline(input: Input): void {
  const date = readDay(input);
  input.draft.demand!.deadline = date;
  if (date !== null && date < input.draft.plan.today)
    complain(input, { code: 'in_the_past', severity: 'warning', params: { read: date } });
}
