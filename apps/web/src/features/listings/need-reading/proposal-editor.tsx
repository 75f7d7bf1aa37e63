import {
  COUNTRIES,
  CURRENCIES,
  MONEY_BANDS,
  type Country,
  type NeedProposal,
  type ReadBudget,
} from '@techbridge/contracts';
import { placedAmount, termLabel, terms } from '@techbridge/taxonomy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormRow } from '../../../shared/form';
import { useLocale } from '../../../shared/i18n';
import { useVocabulary } from '../../../shared/vocabulary';
import { Combobox } from '../../../shared/ui/multi-select';
import { Select } from '../../../shared/ui/select';
import { DateInput, NumberInput, TextInput } from '../../../shared/ui/text-input';
import { numberOf, numberText } from '../editor/numbers';
import { regionOptions } from '../editor/places';

interface Props<P extends NeedProposal = NeedProposal> {
  proposal: P;
  label: string;
  onChange: (value: P['value']) => void;
}
type Of<Field extends NeedProposal['field']> = Extract<NeedProposal, { field: Field }>;

/** Corrects one value that was read. */
export function ProposalEditor({ proposal, label, onChange }: Props) {
  switch (proposal.field) {
    case 'sectors':
    case 'cooperation':
    case 'sdgs':
      return <CodeEditor {...{ proposal, label, onChange }} />;
    case 'terms':
      return <TermEditor {...{ proposal, label, onChange }} />;
    case 'scale':
    case 'mustHaves':
      return (
        <TextInput
          label={label}
          value={proposal.value.line}
          onValueChange={(line) => onChange({ ...proposal.value, line: line.slice(0, 200) })}
        />
      );
    case 'title':
      return (
        <TextInput label={label} value={proposal.value} onValueChange={(title) => onChange(title.slice(0, 256))} />
      );
    case 'deadline':
      return <DateInput label={label} value={proposal.value} onValueChange={(date) => date && onChange(date)} />;
    case 'budget':
      return <BudgetEditor {...{ proposal, label, onChange }} />;
    case 'site':
      return <SiteEditor {...{ proposal, label, onChange }} />;
    case 'trl':
      return <LevelsEditor {...{ proposal, label, onChange }} />;
  }
}

function CodeEditor({ proposal, label, onChange }: Props<Of<'sectors' | 'cooperation' | 'sdgs'>>) {
  const { options } = useVocabulary();
  const shown = { sectors: 'sector', cooperation: 'cooperation-type', sdgs: 'sdg' } as const;
  const change = (code: string) => onChange((proposal.field === 'sdgs' ? Number(code) : code) as typeof proposal.value);
  return (
    <Select
      label={label}
      options={options(shown[proposal.field])}
      value={String(proposal.value)}
      onValueChange={change}
    />
  );
}

function TermEditor({ proposal, label, onChange }: Props<Of<'terms'>>) {
  const locale = useLocale();
  const { word } = useVocabulary();
  const options = terms().map(({ code, sector }) => ({
    value: code,
    label: termLabel(code, locale),
    hint: word('sector', sector),
  }));
  return (
    <Combobox label={label} options={options} value={proposal.value} onValueChange={(code) => code && onChange(code)} />
  );
}

function SiteEditor({ proposal, onChange }: Props<Of<'site'>>) {
  const { t } = useTranslation('listings');
  const locale = useLocale();
  const { word } = useVocabulary();
  const { country, region } = proposal.value;
  return (
    <FormRow>
      <Select
        label={t('field.siteCountry')}
        options={COUNTRIES.map((code) => ({ value: code, label: word('country', code) }))}
        value={country}
        onValueChange={(code: Country) => onChange({ country: code, region: null })}
      />
      <Combobox
        label={t('field.siteRegion')}
        options={regionOptions(country, locale)}
        value={region}
        onValueChange={(code) => onChange({ country, region: code })}
      />
    </FormRow>
  );
}

function LevelsEditor({ proposal, onChange }: Props<Of<'trl'>>) {
  const { t } = useTranslation('listings');
  const { options } = useVocabulary();
  const level = (name: 'min' | 'max') => (
    <Select
      label={t(name === 'min' ? 'field.trlMin' : 'field.trlMax')}
      options={options('trl').map((each) => ({
        ...each,
        label: t('editor.trl', { level: each.value, label: each.label }),
      }))}
      placeholder={t('editor.notSaid')}
      value={proposal.value[name] === null ? '' : (String(proposal.value[name]) as '1')}
      onValueChange={(value) => onChange({ ...proposal.value, [name]: value ? Number(value) : null })}
    />
  );
  return (
    <FormRow>
      {level('min')}
      {level('max')}
    </FormRow>
  );
}

/** The band follows the amount, as it does when it is read. */
function withBand(budget: ReadBudget): ReadBudget {
  const { min, max, currency } = budget;
  const typical = min !== null && max !== null ? (min + max) / 2 : max !== null ? max * 0.99 : min;
  const { band, converted } = typical === null ? { band: null, converted: null } : placedAmount(typical, currency);
  return { ...budget, band, converted, approximate: budget.approximate || converted !== null };
}

function BudgetEditor({ proposal, onChange }: Props<Of<'budget'>>) {
  const { t } = useTranslation('listings');
  const { options, word } = useVocabulary();
  const budget = proposal.value;
  return (
    <>
      <FormRow>
        <AmountInput
          label={t('field.budgetMin')}
          amount={budget.min}
          onChange={(min) => onChange(withBand({ ...budget, min }))}
        />
        <AmountInput
          label={t('field.budgetMax')}
          amount={budget.max}
          onChange={(max) => onChange(withBand({ ...budget, max }))}
        />
        <Select
          label={t('field.currency')}
          options={options('currency')}
          value={budget.currency}
          onValueChange={(code) =>
            onChange(withBand({ ...budget, currency: CURRENCIES.find((each) => each === code)! }))
          }
        />
      </FormRow>
      <Select
        label={t('field.budgetBand')}
        options={MONEY_BANDS.map((code) => ({ value: code, label: word('money-band', code) }))}
        placeholder={t('editor.notSaid')}
        value={budget.band ?? ''}
        onValueChange={(band) => onChange({ ...budget, band: band || null })}
      />
    </>
  );
}

/** Kept as it is typed; what is no amount changes nothing. */
function AmountInput({
  label,
  amount,
  onChange,
}: {
  label: string;
  amount: number | null;
  onChange: (amount: number | null) => void;
}) {
  const [typed, setTyped] = useState(numberText(amount));
  const type = (text: string) => {
    setTyped(text);
    const value = numberOf(text);
    if (value !== undefined && (value === null || value >= 0)) onChange(value);
  };
  return <NumberInput label={label} value={typed} onValueChange={type} />;
}
