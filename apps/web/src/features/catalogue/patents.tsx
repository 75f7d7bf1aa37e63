import type { TechnologyPage } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { Section } from '../../shared/ui/panel';
import { DateText } from '../../shared/ui/relative-time';
import { useCountryName } from './listing-facts';
import styles from './listing.module.css';

/** Offices that are no country. */
const OFFICES: readonly string[] = ['EP', 'WO', 'EA', 'AP', 'OA'];

/** Each patent with the countries it holds in. */
export function Patents({ patents }: { patents: TechnologyPage['content']['patents'] }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const country = useCountryName();
  if (patents.length === 0) return null;
  const office = (code: string) => (OFFICES.includes(code) ? code : country(code));
  return (
    <Section title={t('patents.title')}>
      <div className={styles.scroll} role="group" aria-label={t('patents.title')} tabIndex={0}>
        <table className={styles.patents}>
          <thead>
            <tr>
              <th scope="col">{t('patents.number')}</th>
              <th scope="col">{t('patents.office')}</th>
              <th scope="col">{t('patents.status')}</th>
              <th scope="col">{t('patents.inForceIn')}</th>
              <th scope="col">{t('patents.expires')}</th>
            </tr>
          </thead>
          <tbody>
            {patents.map((patent, index) => (
              <tr key={index}>
                <td>{patent.number}</td>
                <td>{patent.office && office(patent.office)}</td>
                <td>{t(`patents.status.${patent.status}`)}</td>
                <td>{patent.inForceIn.length > 0 ? format.list(patent.inForceIn.map(country)) : '–'}</td>
                <td>{patent.expiresOn ? <DateText at={patent.expiresOn} /> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
