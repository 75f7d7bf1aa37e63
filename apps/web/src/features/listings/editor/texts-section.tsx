import {
  DEMAND_TEXT_LIMITS,
  LOCALES,
  TEXT_LIMITS,
  type ListingContent,
  type Locale,
  type TextStatus,
} from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format';
import { langOf, useLocale } from '../../../shared/i18n';
import { useVocabulary } from '../../../shared/vocabulary';
import { Button } from '../../../shared/ui/button';
import { Select } from '../../../shared/ui/select';
import { TextArea } from '../../../shared/ui/text-area';
import { useToast } from '../../../shared/ui/toast';
import styles from '../listings.module.css';
import { useEditor, useField, useGap } from './editor-context';
import { Remarked } from './fields';
import { hasTexts, textsIn, withLanguageBack, withoutLanguage, withOriginal, withText } from './languages';

const ROWS: Record<string, number> = { title: 2, summary: 4, description: 10, problem: 10 };

type TextName = keyof typeof TEXT_LIMITS | keyof typeof DEMAND_TEXT_LIMITS;

function limitsOf(content: ListingContent) {
  return Object.entries(content.kind === 'technology' ? TEXT_LIMITS : DEMAND_TEXT_LIMITS) as [TextName, number][];
}

/** What it is, in two languages beside each other. */
export function TextsSection({ onSecond }: { onSecond: (locale: Locale) => void }) {
  const { state, second } = useEditor();
  const { content } = state;
  return (
    <>
      <LanguageChoice onSecond={onSecond} />
      <div className={styles.texts}>
        {limitsOf(content).map(([name, limit]) => (
          <div key={name} className={styles.pair}>
            <TextBox name={name} limit={limit} locale={content.originalLocale} />
            <TextBox name={name} limit={limit} locale={second} />
          </div>
        ))}
      </div>
    </>
  );
}

function TextBox({ name, limit, locale }: { name: TextName; limit: number; locale: Locale }) {
  const { t } = useTranslation('listings');
  const format = useFormat();
  const reader = useLocale();
  const { state, store } = useEditor();
  const path = `texts.${locale}.${name}`;
  const field = useField<string>(path);
  const gap = useGap()(path);
  const label = t('editor.inLanguage', {
    field: t(`field.${name}`),
    language: format.language(LOCALE_INFO[locale].tag),
  });
  return (
    <Remarked path={path} label={label}>
      <TextArea
        id={field.id}
        label={label}
        lang={langOf(locale, reader)}
        help={gap}
        error={field.error}
        limit={limit}
        rows={ROWS[name] ?? 4}
        value={textsIn(state.content, locale)[name] ?? ''}
        onValueChange={(text) => {
          store.forgive(path);
          store.replace(withText(store.getState().content, locale, name, text));
        }}
      />
    </Remarked>
  );
}

function LanguageChoice({ onSecond }: { onSecond: (locale: Locale) => void }) {
  const { t } = useTranslation('listings');
  const { state, store, second } = useEditor();
  const { content } = state;
  const written = LOCALES.filter((locale) => hasTexts(content, locale));
  const named = (locale: Locale) => ({
    value: locale,
    label: written.includes(locale)
      ? t('editor.languageWritten', { language: LOCALE_INFO[locale].name })
      : LOCALE_INFO[locale].name,
  });
  return (
    <div className={styles.pair}>
      <Select
        label={t('field.originalLocale')}
        options={LOCALES.map(named)}
        value={content.originalLocale}
        onValueChange={(locale) => store.replace(withOriginal(content, locale))}
      />
      <div className={styles.second}>
        <Select
          label={t('editor.second')}
          options={LOCALES.filter((locale) => locale !== content.originalLocale).map(named)}
          value={second}
          onValueChange={onSecond}
        />
        {hasTexts(content, second) && <SecondLanguage second={second} />}
      </div>
    </div>
  );
}

/** How the second language came about, and the way to take it out again. */
function SecondLanguage({ second }: { second: Locale }) {
  const { t } = useTranslation('listings');
  const toast = useToast();
  const { options } = useVocabulary();
  const { state, store } = useEditor();
  const { content } = state;
  const remove = () => {
    store.replace(withoutLanguage(content, second));
    toast({
      text: t('editor.languageRemoved', { language: LOCALE_INFO[second].name }),
      onUndo: () => store.replace(withLanguageBack(store.getState().content, content, second)),
    });
  };
  return (
    <>
      <Select<TextStatus>
        label={t('field.status')}
        options={options('text-status').filter(({ value }) => value !== 'original')}
        value={content.texts[second]?.status ?? 'human-reviewed'}
        onValueChange={(status) => store.set(`texts.${second}.status`, status)}
      />
      <Button size="sm" variant="quiet" onClick={remove}>
        {t('editor.removeLanguage', { language: LOCALE_INFO[second].name })}
      </Button>
    </>
  );
}
