import { useTranslation } from '../../shared/i18n';
import { PageHeader } from '../../shared/ui/page-header';
import { Section } from '../../shared/ui/panel';
import { GLOSSARY, GLOSSARY_GROUPS } from './glossary-words';
import styles from './glossary.module.css';

/** What the product's words mean: one word for one thing, the same on every page and in every mail. */
export function GlossaryPage() {
  const { t } = useTranslation('pages');
  return (
    <div className={styles.page}>
      <PageHeader title={t('glossary.title')} lead={t('glossary.lead')} />
      <nav aria-label={t('glossary.groups')}>
        <ul className={styles.groups}>
          {GLOSSARY_GROUPS.map((group) => (
            <li key={group}>
              <a href={`#${group}`}>{t(`glossary.group.${group}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {GLOSSARY_GROUPS.map((group) => (
        <Section key={group} id={group} title={t(`glossary.group.${group}`)}>
          <dl className={styles.words}>
            {GLOSSARY[group].map((word) => (
              <div key={word} id={word} className={styles.word}>
                <dt>{t(`glossary.${word}`)}</dt>
                <dd>{t(`glossary.${word}.is`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}
