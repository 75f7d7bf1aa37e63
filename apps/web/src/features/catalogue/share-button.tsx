import { Link2 } from 'lucide-react';
import { useTranslation } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { useToast } from '../../shared/ui/toast';
import styles from './scripted.module.css';

/** Hands the address of this page on: by the device's own sheet on a phone, else into the clipboard. */
export function ShareButton({ title }: { title: string }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const toast = useToast();
  const share = async () => {
    const { href } = window.location;
    const byTouch = window.matchMedia('(pointer: coarse)').matches;
    try {
      if (byTouch && 'share' in navigator) return await navigator.share({ title, url: href });
      await navigator.clipboard.writeText(href);
      toast({ text: t('share.copied') });
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!cancelled) toast({ text: t('share.failed', { address: href }), danger: true });
    }
  };
  return (
    <span className={styles.scripted}>
      <Button variant="quiet" icon={<Link2 />} onClick={() => void share()}>
        {t('common:action.share')}
      </Button>
    </span>
  );
}
