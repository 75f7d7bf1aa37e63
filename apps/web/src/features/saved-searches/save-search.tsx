import { useRouterState } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../shared/i18n';
import { writeAddress } from '../../shared/search-params';
import { useActor } from '../../shared/session';
import { Button, buttonClass } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import type { SearchToSave } from './search-to-save';

const loadDialog = () => import('./save-search-dialog');
const SaveSearchDialog = lazy(loadDialog);

/** Keeps the search on screen. Visitors are led to sign in and come back to the same search. */
export function SaveSearch(search: SearchToSave) {
  const { t } = useTranslation('catalogue');
  const [open, setOpen] = useState(false);
  const actor = useActor();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (!actor) {
    return (
      <PlainLink to={`/sign-in${writeAddress({ next: here })}`} className={buttonClass({ variant: 'quiet' })}>
        <Bookmark aria-hidden="true" width="1.125em" height="1.125em" />
        {t('save.action')}
      </PlainLink>
    );
  }
  return (
    <>
      <Button
        variant="quiet"
        icon={<Bookmark />}
        aria-haspopup="dialog"
        onPointerEnter={() => void loadDialog()}
        onClick={() => setOpen(true)}
      >
        {t('save.action')}
      </Button>
      <Suspense fallback={null}>{open && <SaveSearchDialog {...search} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
