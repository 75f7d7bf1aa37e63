import type { Locale } from '@techbridge/contracts';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/ui/link-button';
import { FindingList } from '../finding-list';
import { openFindings } from '../findings';
import styles from '../listings.module.css';
import { fieldId, sectionFor, sectionsOf, type SectionKey } from '../sections';
import { useEditor } from './editor-context';
import { FilesSection } from './files-section';
import { BudgetSection, SiteSection, WantedSection } from './need-sections';
import { OwnSection } from './own-section';
import {
  BenefitsSection,
  ConditionsSection,
  OfferSection,
  ReadinessSection,
  RightsSection,
} from './technology-sections';
import { TextsSection } from './texts-section';
import { TopicSection } from './topic-section';
import { useEditorPath } from './editor-place';

interface Props {
  section: SectionKey;
  /** The field somebody was led to. */
  field?: string | undefined;
  onSecond: (locale: Locale) => void;
}

/** One topic of the listing, with the way to the one before and after it. */
export function SectionForm({ section, field, onSecond }: Props) {
  const { t } = useTranslation('listings');
  const { record } = useEditor();
  const general = openFindings(record).filter((finding) => !sectionFor(record.kind, finding.field));
  useEffect(() => {
    if (field) lead(fieldId(field));
  }, [field, section]);
  return (
    <section aria-labelledby="section-title" className={styles.section}>
      <h2 id="section-title" tabIndex={-1}>
        {t(`section.${section}`)}
      </h2>
      {section === 'texts' && <FindingList findings={general} label={t('findings.general')} />}
      {contentOf(section, onSecond)}
      <Neighbours section={section} />
    </section>
  );
}

function contentOf(section: SectionKey, onSecond: Props['onSecond']): ReactNode {
  const contents: Record<SectionKey, () => ReactNode> = {
    texts: () => <TextsSection onSecond={onSecond} />,
    topic: () => <TopicSection />,
    readiness: () => <ReadinessSection />,
    rights: () => <RightsSection />,
    offer: () => <OfferSection />,
    benefits: () => <BenefitsSection />,
    conditions: () => <ConditionsSection />,
    site: () => <SiteSection />,
    wanted: () => <WantedSection />,
    budget: () => <BudgetSection />,
    files: () => <FilesSection />,
    own: () => <OwnSection />,
  };
  return contents[section]();
}

/** Brings a field into view and the cursor into it. */
function lead(id: string): void {
  const place = document.getElementById(id);
  if (!place) return;
  place.scrollIntoView?.({ block: 'center' });
  const control = place.matches('input, select, textarea, button')
    ? place
    : place.querySelector<HTMLElement>('input, select, textarea, button');
  ((control ?? place) as HTMLElement).focus({ preventScroll: true });
}

function Neighbours({ section }: { section: SectionKey }) {
  const path = useEditorPath();
  const { t } = useTranslation('listings');
  const { record } = useEditor();
  const keys = sectionsOf(record.kind).map(({ key }) => key);
  const index = keys.indexOf(section);
  const before = keys[index - 1];
  const after = keys[index + 1];
  const params = { id: record.id };
  return (
    <nav className={styles.neighbours} aria-label={t('editor.neighbours')}>
      {before && (
        <LinkButton to={path} params={params} search={{ section: before }} variant="quiet">
          {t('editor.before', { section: t(`section.${before}`) })}
        </LinkButton>
      )}
      {after ? (
        <LinkButton to={path} params={params} search={{ section: after }}>
          {t('editor.after', { section: t(`section.${after}`) })}
        </LinkButton>
      ) : (
        <LinkButton to={path} params={params} search={{ view: 'check' }}>
          {t('editor.toCheck')}
        </LinkButton>
      )}
    </nav>
  );
}
