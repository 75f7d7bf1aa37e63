import type { ListingRecord } from '@techbridge/contracts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TaskList, type TaskState } from '../../../shared/ui/task-list';
import { openFindings } from '../findings';
import { sectionFor, sectionsOf, type SectionKey } from '../sections';
import { useEditor } from './editor-context';
import styles from '../listings.module.css';
import { useEditorPath } from './editor-place';

function useSectionStates() {
  const { record, state } = useEditor();
  const findings = openFindings(record);
  const isIn = (key: SectionKey) => (path: string) => sectionFor(record.kind, path) === key;
  return sectionsOf(record.kind).map(({ key }) => {
    const here = isIn(key);
    const gaps = record.completenessDetail.gaps.filter(({ field }) => here(field));
    const remarks = findings.filter(({ field }) => here(field)).length;
    const errors = state.errors.filter(({ path }) => here(path)).length;
    const status: TaskState = errors + remarks > 0 ? 'error' : gaps.length > 0 ? 'missing' : 'done';
    return { key, gaps, remarks, status };
  });
}

/** All sections with what is missing in each and why a reader cares. */
export function SectionList() {
  const { t } = useTranslation('listings');
  const { record } = useEditor();
  const items = useSectionStates().map(({ key, gaps, remarks, status }) => ({
    key,
    state: status,
    label: <SectionLink id={record.id} section={key} />,
    hint: <SectionHint gaps={gaps} remarks={remarks} />,
  }));
  return <TaskList label={t('editor.sections')} items={items} />;
}

function SectionHint({ gaps, remarks }: { gaps: ListingRecord['completenessDetail']['gaps']; remarks: number }) {
  const { t } = useTranslation('listings');
  const first = gaps.find(({ required }) => required) ?? gaps[0];
  return (
    <>
      {remarks > 0 && <span className={styles.remark}>{t('findings.count', { count: remarks })} </span>}
      {first && (
        <>
          {first.required && <strong>{t('editor.needed')} </strong>}
          {t(first.reason as 'gap.title')}
          {gaps.length > 1 && ` ${t('editor.moreGaps', { count: gaps.length - 1 })}`}
        </>
      )}
    </>
  );
}

/** The same beside a section, as its menu. */
export function SectionMenu({ current }: { current: SectionKey }) {
  const path = useEditorPath();
  const { t } = useTranslation(['listings', 'common']);
  const { record } = useEditor();
  return (
    <nav aria-label={t('editor.sections')} className={styles.menu}>
      <Link to={path} params={{ id: record.id }} search={{}} activeOptions={{ exact: true, includeSearch: true }}>
        {t('editor.allSections')}
      </Link>
      <ol className={styles.menuList}>
        {useSectionStates().map(({ key, status }) => (
          <li key={key} data-state={status} data-current={key === current || undefined}>
            <SectionLink id={record.id} section={key} current={key === current} />
            <span className={styles.menuState}>{t(`common:task.${status}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionLink({ id, section, current }: { id: string; section: SectionKey; current?: boolean }) {
  const path = useEditorPath();
  const { t } = useTranslation('listings');
  return (
    <Link
      to={path}
      params={{ id }}
      search={{ section }}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current ? 'page' : undefined}
    >
      {t(`section.${section}`)}
    </Link>
  );
}
