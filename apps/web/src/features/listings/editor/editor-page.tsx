import { useBlocker } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ListingContent, ListingRecord, Locale } from '@techbridge/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { langOf, useLocale, usePick } from '../../../shared/i18n';
import { Button } from '../../../shared/ui/button';
import { ConfirmDialog } from '../../../shared/ui/dialog';
import { LinkButton } from '../../../shared/ui/link-button';
import { LinkTabs } from '../../../shared/ui/link-tabs';
import { Notice } from '../../../shared/ui/notice';
import { PageHeader } from '../../../shared/ui/page-header';
import { CheckPage } from '../check-page';
import { FindingList } from '../finding-list';
import { openReview } from '../findings';
import { History } from '../history';
import { ListingActions } from '../listing-actions';
import { ListingStatusBadge, useStatusHint } from '../listing-status';
import { listingQuery } from '../listings.queries';
import styles from '../listings.module.css';
import { sectionsOf } from '../sections';
import { CompletenessPanel } from './completeness';
import { Conflict } from './conflict';
import { usePathWords } from '../content-words';
import { EditorProvider, useEditor } from './editor-context';
import { NeedHelp } from './need-help';
import { ReadIntoNeed } from './read-into-need';
import { EDITOR_VIEWS, type EditorPlace } from './editor-place';
import { secondLocaleOf } from './languages';
import { SavedLine } from './saved-line';
import { SectionForm } from './section-form';
import { SectionList, SectionMenu } from './section-list';
import { useDraft } from './use-draft';
import { useEditorPath } from './editor-place';

interface Props {
  id: string;
  place: EditorPlace;
  onPlace: (changes: Partial<EditorPlace>) => void;
  /** The public page of what is being written; another feature draws it. */
  preview: (record: ListingRecord, content: ListingContent) => ReactNode;
}

/** Writing one listing: its sections, its preview, the check before staff read it, its history. */
export function EditorPage({ id, place, onPlace, preview }: Props) {
  const { data: record } = useSuspenseQuery(listingQuery(id));
  const { state, store } = useDraft(record);
  const second = secondLocaleOf(state.content, place.second);
  return (
    <EditorProvider value={{ record, state, store, second }}>
      <Header place={place} />
      <UnsavedGuard />
      <div className={styles.editor}>
        <Notices />
        {state.phase === 'conflict' ? <Conflict /> : <View place={place} onPlace={onPlace} preview={preview} />}
      </div>
    </EditorProvider>
  );
}

function Header({ place }: Pick<Props, 'place'>) {
  const path = useEditorPath();
  const { t } = useTranslation(['listings', 'navigation']);
  const { from } = usePick();
  const reader = useLocale();
  const { record, state, store } = useEditor();
  const titles = Object.fromEntries(Object.entries(state.content.texts).map(([locale, text]) => [locale, text?.title]));
  const title = from(titles as Partial<Record<Locale, string>>);
  const editable = record.actions.includes('edit');
  const writable = editable || state.phase === 'locked';
  const previewed = place.view === 'preview' || !(writable || place.view === 'history');
  const views = !writable ? (['preview', 'history'] as const) : EDITOR_VIEWS;
  const tabs = views.filter((view) => view !== 'check' || record.actions.includes('submit'));
  const current = previewed && place.view !== 'history' ? 'preview' : place.view;
  const version = async () => ((await store.flush()) ? store.version() : false);
  return (
    <>
      <PageHeader
        crumbs={[
          ...(path === '/work/listings/$id'
            ? [
                { label: t('navigation:nav.work'), to: '/work' },
                { label: t('navigation:nav.listings'), to: '/work/listings' },
              ]
            : [
                { label: t('navigation:nav.desk'), to: '/desk' },
                { label: t('navigation:nav.reviews'), to: '/desk/listings' },
              ]),
          { label: record.reference },
        ]}
        title={
          previewed
            ? t('preview.title', { reference: record.reference })
            : (title?.text ?? t(`editor.untitled.${record.kind}`))
        }
        lang={title && !previewed ? langOf(title.locale, reader) : undefined}
        meta={
          <>
            <ListingStatusBadge listing={record} />
            <span>{record.reference}</span>
            {editable && <SavedLine state={state} store={store} />}
          </>
        }
        actions={
          <>
            {record.actions.includes('submit') && place.view !== 'check' && (
              <LinkButton to={path} params={{ id: record.id }} search={{ view: 'check' }} variant="primary">
                {t('editor.toCheck')}
              </LinkButton>
            )}
            <ListingActions listing={record} before={version} />
          </>
        }
      />
      <LinkTabs
        label={t('editor.views')}
        tabs={tabs.map((view) => ({
          key: view,
          label: t(`editor.view.${view}`),
          current: view === current,
          search: {
            view: view === 'edit' ? undefined : view,
            section: undefined,
            field: undefined,
            older: undefined,
            newer: undefined,
          },
        }))}
      />
    </>
  );
}

/** What the person should know before going on: the state, what happened to the text, what reviewers said. */
function Notices() {
  const { t } = useTranslation(['listings', 'common']);
  const hint = useStatusHint();
  const words = usePathWords();
  const { record, state, store } = useEditor();
  const { notice, phase } = state;
  return (
    <>
      <p className={styles.lead}>{hint(record)}</p>
      {phase === 'locked' && (
        <Notice
          tone="attention"
          live
          title={t('editor.lockedTitle')}
          action={<Button onClick={() => store.discardLocal(record)}>{t('editor.discardLocal')}</Button>}
        >
          {t('editor.lockedText')}
        </Notice>
      )}
      {notice && (
        <Notice
          live
          title={t(notice.kind === 'merged' ? 'editor.mergedTitle' : 'editor.restoredTitle')}
          action={<Button onClick={() => store.dismissNotice()}>{t('common:action.close')}</Button>}
        >
          {notice.kind === 'merged'
            ? t('editor.mergedText', { fields: [...new Set(notice.paths.map(words.label))].join(', ') })
            : t('editor.restoredText')}
        </Notice>
      )}
    </>
  );
}

function View({ place, onPlace, preview }: Omit<Props, 'id'>) {
  const { t } = useTranslation('listings');
  const { record, state } = useEditor();
  if (place.view === 'history')
    return (
      <History
        record={record}
        compare={{ older: place.older, newer: place.newer }}
        onCompare={(older, newer) => onPlace({ older, newer })}
      />
    );
  if (place.view === 'check' && record.actions.includes('submit'))
    return <CheckPage onSubmitted={() => onPlace({ view: 'edit', section: undefined })} />;
  const editable = record.actions.includes('edit') || state.phase === 'locked';
  if (place.view === 'preview' || !editable)
    return (
      <>
        <Notice>{t(editable ? 'preview.text' : 'preview.readOnly')}</Notice>
        {hasTitle(state.content) ? (
          <div className={styles.preview}>{preview(record, state.content)}</div>
        ) : (
          <Notice tone="attention">{t('preview.noTitle')}</Notice>
        )}
      </>
    );
  const section = sectionsOf(record.kind).find(({ key }) => key === place.section)?.key;
  if (!section) return <Overview />;
  return (
    <div className={state.content.kind === 'demand' ? styles.sidesWithHelp : styles.sides}>
      <SectionMenu current={section} />
      <SectionForm section={section} field={place.field} onSecond={(second) => onPlace({ second })} />
      {state.content.kind === 'demand' && <NeedHelp />}
    </div>
  );
}

function hasTitle(content: ListingContent): boolean {
  return Object.values(content.texts).some((text) => text?.title);
}

/** The first page of the editor: what is done, what is missing and why. */
function Overview() {
  const { t } = useTranslation('listings');
  const { record, state } = useEditor();
  const review = openReview(record);
  return (
    <div className={styles.overview}>
      <div>
        {review && (review.findings.length > 0 || review.note) && (
          <Notice tone={review.decision === 'returned' ? 'attention' : 'info'} title={t(`review.${review.decision}`)}>
            {review.note && <p>{review.note}</p>}
            <FindingList findings={review.findings} label={t('check.findings')} />
          </Notice>
        )}
        <h2 className={styles.overviewTitle}>{t('editor.sections')}</h2>
        <SectionList />
        {state.content.kind === 'demand' && <ReadIntoNeed />}
      </div>
      <div className={styles.beside}>
        <CompletenessPanel listing={record} />
        {state.content.kind === 'demand' && <NeedHelp />}
      </div>
    </div>
  );
}

/** Leaving saves first; only what cannot be saved is asked about. */
function UnsavedGuard() {
  const { t } = useTranslation(['listings', 'common']);
  const { store } = useEditor();
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && !(await store.flush()),
    enableBeforeUnload: () => store.getState().phase !== 'saved',
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title={t('editor.leaveTitle')}
      description={t('editor.leaveText')}
      confirmLabel={t('editor.leaveAnyway')}
      onConfirm={() => blocker.proceed?.()}
      danger
    />
  );
}
