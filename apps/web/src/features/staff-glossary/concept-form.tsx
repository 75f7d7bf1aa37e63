import { glossaryProblems, LOCALES, type GlossaryWords, type Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { ApiError, isApiError } from '../../shared/api';
import { useFieldErrorMessage } from '../../shared/errors';
import { Form, FormActions, useForm } from '../../shared/form';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { Fieldset } from '../../shared/ui/field';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { useProposeChange } from './lexicon.queries';
import { byField, readWords, writeWords, type WrittenWords } from './word-notation';
import styles from './lexicon.module.css';

interface ConceptFormProps {
  /** Null for a concept there is not yet. */
  conceptId: string | null;
  version: number;
  words: GlossaryWords | null;
  /** What is written in the reason at first. */
  reason?: string;
  onDone: () => void;
}

type Values = WrittenWords & { reason: string };

/** The words of a concept, a field a language, checked while one writes; what is sent is a proposal. */
export function ConceptForm({ conceptId, version, words, reason = '', onDone }: ConceptFormProps) {
  const { t } = useTranslation(['desk', 'common']);
  const format = useFormat();
  const propose = useProposeChange();
  const toast = useToast();
  const nameOf = (language: Locale) => format.language(LOCALE_INFO[language].tag);
  const form = useForm<Values>({
    initial: { ...writeWords(words), reason },
    labels: {
      ...Object.fromEntries(LOCALES.map((language) => [language, nameOf(language)])),
      words: t('lexicon.words'),
      reason: t('lexicon.reason'),
    },
    submit: async (values) => {
      await send(values, async (read) => {
        await propose.mutateAsync({ body: { conceptId, version, words: read, reason: values.reason } });
      });
      toast({ text: t('lexicon.proposed') });
      onDone();
    },
  });
  const check = useLiveCheck(form.values);
  return (
    <Form form={form}>
      <Fieldset
        legend={t('lexicon.words')}
        help={t('lexicon.words.help')}
        id={form.idOf('words')}
        error={form.errorAt('words')}
      >
        <div className={styles.fields}>
          {LOCALES.map((language) => (
            <TextArea
              key={language}
              label={nameOf(language)}
              lang={LOCALE_INFO[language].tag}
              rows={2}
              optional={language !== 'en'}
              {...form.field(language)}
              error={check(language) ?? form.errorAt(language)}
            />
          ))}
        </div>
      </Fieldset>
      <TextArea
        label={t('lexicon.reason')}
        help={t('lexicon.reason.help')}
        rows={2}
        limit={500}
        {...form.field('reason')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('lexicon.propose')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Refuses here what the server would, and puts complaints of either beside the field they are about. */
async function send(values: Values, propose: (words: GlossaryWords) => Promise<void>): Promise<void> {
  const words = readWords(values);
  const problems = byField(glossaryProblems(words));
  if (values.reason.trim() === '') problems.push({ path: 'reason', code: 'required' });
  if (problems.length > 0) throw new ApiError('request.invalid', { fields: problems });
  try {
    await propose(words);
  } catch (error) {
    throw isApiError(error) ? new ApiError(error.code, { ...error, fields: byField(error.fields) }) : error;
  }
}

/** What is wrong with a word as it stands now, naming the word; what is still missing is said when it is sent. */
function useLiveCheck(values: WrittenWords): (language: Locale) => string | undefined {
  const inWords = useFieldErrorMessage();
  const words = readWords(values);
  const problems = glossaryProblems(words);
  return (language) => {
    const found = problems.find(({ path, code }) => path.startsWith(`words.${language}`) && code !== 'required');
    if (!found) return undefined;
    const word = words[language][Number(found.path.split('.')[2])]?.text;
    return word ? `“${word}”: ${inWords(found)}` : inWords(found);
  };
}
