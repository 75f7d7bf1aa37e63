import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListingKind, SearchAnswer } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useLocale, useTranslation } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { Drawer } from '../../shared/ui/dialog';
import { searchQuery } from './catalogue.queries';
import { withoutFilters, type SearchState } from './criteria';
import { FilterPanel } from './filter-panel';

interface FilterTrayProps {
  kind: ListingKind;
  state: SearchState;
  facets: SearchAnswer['facets'];
  onState: (state: SearchState) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The filters on a phone, over the results. What is chosen here counts at once and applies when the tray is closed by its button. */
export default function FilterTray({ kind, state, facets, onState, open, onOpenChange }: FilterTrayProps) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const [draft, setDraft] = useState(state);
  const answer = useQuery(searchQuery(kind, draft, useLocale()));
  const total = answer.data?.total ?? 0;
  const show = () => {
    onState(draft);
    onOpenChange(false);
  };
  const footer = (
    <>
      <Button variant="primary" onClick={show} busy={answer.isFetching}>
        <span role="status">{t('filters.show', { count: total, number: format.number(total) })}</span>
      </Button>
      <Button variant="quiet" onClick={() => setDraft(withoutFilters(draft))}>
        {t('filters.clear')}
      </Button>
    </>
  );
  return (
    <Drawer side="bottom" open={open} onOpenChange={onOpenChange} title={t('filters.title')} footer={footer}>
      <FilterPanel kind={kind} state={draft} facets={answer.data?.facets ?? facets} onState={setDraft} />
    </Drawer>
  );
}
