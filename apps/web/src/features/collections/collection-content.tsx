import { useQuery, useQueryClient } from '@tanstack/react-query';
import { catalogueRoutes, type SearchHit } from '@techbridge/contracts';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { keyOf } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { LiveRegion } from '../../shared/ui/live-region';
import { Pagination } from '../../shared/ui/pagination';
import { Section } from '../../shared/ui/panel';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import { foundQuery, INSIDE_PER_PAGE, insideQuery, useSetListings } from './collections.queries';
import styles from './collections.module.css';
import { TechnologyTable } from './technology-table';

/** What was just put in or taken out, shown at once: the index behind the list follows a moment later. */
function useChanges(slug: string) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const set = useSetListings(slug);
  const toast = useToast();
  const message = useErrorMessage();
  const [added, setAdded] = useState<readonly SearchHit[]>([]);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const run = async (change: { add: readonly SearchHit[]; remove: readonly SearchHit[] }): Promise<boolean> => {
    const { add, remove } = change;
    setBusy(true);
    try {
      await set({ add: add.map(({ id }) => id), remove: remove.map(({ id }) => id) });
      const gone = new Set(remove.map(({ id }) => id));
      const come = new Set(add.map(({ id }) => id));
      setAdded((present) => [...add, ...present.filter(({ id }) => !gone.has(id) && !come.has(id))]);
      setRemoved((present) => new Set([...[...present].filter((id) => !come.has(id)), ...gone]));
      await client.invalidateQueries({ queryKey: keyOf(catalogueRoutes.searchTechnologies) });
      const count = add.length + remove.length;
      toast({
        text: t(add.length > 0 ? 'collections.added' : 'collections.removed', { count }),
        onUndo: () => void run({ add: remove, remove: add }),
      });
      return true;
    } catch (error) {
      toast({ text: message(error), danger: true });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { added, removed, busy, run };
}

interface CollectionContentProps {
  slug: string;
  mayWrite: boolean;
}

/** What is in a collection, and the way to put more into it or take some out. */
export function CollectionContent({ slug, mayWrite }: CollectionContentProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const [selected, setSelected] = useState<string[]>([]);
  const changes = useChanges(slug);
  const answer = useQuery(insideQuery(slug, locale, offset));
  const indexed = answer.data?.items ?? [];
  const listed = new Set(indexed.map(({ id }) => id));
  const inside = [...changes.added.filter(({ id }) => !listed.has(id)), ...indexed].filter(
    ({ id }) => !changes.removed.has(id),
  );
  const total = answer.data?.total ?? 0;
  const takeOut = async () => {
    const remove = inside.filter(({ id }) => selected.includes(id));
    if (await changes.run({ add: [], remove })) setSelected([]);
  };
  return (
    <div className={styles.page}>
      <Section title={t('collections.inside')}>
        <p className={styles.quiet}>{t('collections.insideNote')}</p>
        {answer.isPending && <SkeletonText lines={5} />}
        {answer.isError && <ErrorState error={answer.error} level={3} onRetry={() => void answer.refetch()} />}
        {answer.data && (
          <>
            <LiveRegion visible>{t('collections.count', { count: total, number: format.number(total) })}</LiveRegion>
            <TechnologyTable
              caption={t('collections.insideList')}
              technologies={inside}
              empty={t('collections.insideNone')}
              selected={mayWrite ? selected : undefined}
              onSelectedChange={mayWrite ? setSelected : undefined}
              action={
                <Button size="sm" busy={changes.busy} onClick={() => void takeOut()}>
                  {t('collections.removeSelected', { count: selected.length })}
                </Button>
              }
            />
            <Pagination
              offset={offset}
              limit={INSIDE_PER_PAGE}
              total={total}
              onOffsetChange={(next) => {
                setSelected([]);
                setOffset(next);
              }}
            />
          </>
        )}
      </Section>
      {mayWrite && (
        <AddTechnologies
          inside={new Set(inside.map(({ id }) => id))}
          busy={changes.busy}
          onAdd={(add) => changes.run({ add, remove: [] })}
        />
      )}
    </div>
  );
}

interface AddTechnologiesProps {
  inside: ReadonlySet<string>;
  busy: boolean;
  onAdd: (technologies: SearchHit[]) => Promise<boolean>;
}

function AddTechnologies({ inside, busy, onAdd }: AddTechnologiesProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string[]>([]);
  const q = useDeferredValue(words.trim());
  const found = useQuery(foundQuery(q, locale));
  const hits = found.data?.items ?? [];
  const chosen = hits.filter(({ id }) => selected.includes(id) && !inside.has(id));
  const add = async () => {
    if (chosen.length > 0 && (await onAdd(chosen))) setSelected([]);
  };
  return (
    <Section title={t('collections.add')}>
      <TextInput
        type="search"
        label={t('collections.find')}
        help={t('collections.findHelp')}
        autoComplete="off"
        maxLength={200}
        value={words}
        onValueChange={(next) => {
          setWords(next);
          setSelected([]);
        }}
      />
      {found.isError && <ErrorState error={found.error} level={3} onRetry={() => void found.refetch()} />}
      {q !== '' && found.data && (
        <TechnologyTable
          caption={t('collections.found')}
          technologies={hits}
          empty={t('collections.foundNone')}
          inside={inside}
          selected={selected}
          onSelectedChange={setSelected}
          action={
            <Button
              size="sm"
              busy={busy}
              disabledReason={chosen.length === 0 ? t('collections.alreadyIn') : undefined}
              onClick={() => void add()}
            >
              {t('collections.addSelected', { count: chosen.length })}
            </Button>
          }
        />
      )}
    </Section>
  );
}
