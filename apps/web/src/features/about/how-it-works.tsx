import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/ui/link-button';
import { Panel, Section } from '../../shared/ui/panel';
import styles from './about.module.css';
import { Prose } from './prose-page';

const STEPS = ['submitted', 'forwarded', 'accepted', 'introduced', 'talks', 'agreed'] as const;
const SIDES = ['seekers', 'suppliers'] as const;
const POINTS = [1, 2, 3] as const;

/** The way from a listing to an agreement, for those who have never seen it. */
export function HowItWorks({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('pages');
  return (
    <div className={styles.page}>
      <div className={styles.sides}>
        {SIDES.map((side) => (
          <Panel key={side} title={t(`how.${side}.title`)}>
            <ol className={styles.points}>
              {POINTS.map((point) => (
                <li key={point}>{t(`how.${side}.${point}`)}</li>
              ))}
            </ol>
          </Panel>
        ))}
      </div>
      <Section title={t('how.path.title')}>
        <ol className={styles.path}>
          {STEPS.map((step) => (
            <li key={step} className={styles.step}>
              <h3>{t(`how.path.${step}`)}</h3>
              <p>{t(`how.path.${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Prose
        sections={[
          { title: t('how.no.title'), text: t('how.no.text') },
          { title: t('how.public.title'), text: t('how.public.text') },
        ]}
      />
      <div className={styles.actions}>
        <LinkButton to={'/technologies' as '/'} variant="primary">
          {t('how.start.search')}
        </LinkButton>
        {!signedIn && <LinkButton to="/sign-up">{t('how.start.signUp')}</LinkButton>}
      </div>
    </div>
  );
}
