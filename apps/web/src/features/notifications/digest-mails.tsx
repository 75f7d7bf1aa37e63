import type { NotificationKind } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { usePreferences } from './use-preferences';

/** What the digest brings in one mail. */
const DIGEST_KINDS: readonly NotificationKind[] = ['candidate_news', 'saved_search_news'];

/** Says which of the digest's mails are switched off, as the link in a mail does it, and switches them on again. */
export function DigestMails({ onSaved }: { onSaved: (words: string) => void }) {
  const { t } = useTranslation('notifications');
  const { preferences, save } = usePreferences();
  const stopped = preferences.filter(({ kind, mail }) => DIGEST_KINDS.includes(kind) && !mail);
  if (stopped.length === 0) return null;
  const names = stopped.map(({ kind }) => t(`kind.${kind}`)).join(t('unsubscribe.and'));
  const unseen = stopped.some(({ inApp }) => !inApp);
  const switchOn = async () => {
    if (await save(stopped.map((each) => ({ ...each, mail: true })))) onSaved(t('preferenceSaved', { kind: names }));
  };
  return (
    <Notice
      tone="attention"
      title={t('digest.mailsOff', { kind: names })}
      action={
        <Button size="sm" onClick={() => void switchOn()}>
          {t('digest.mailsOn')}
        </Button>
      }
    >
      {t(unseen ? 'digest.nowhere' : 'digest.inAppOnly')}
    </Notice>
  );
}
