import { useQuery } from '@tanstack/react-query';
import { matchingDeskRoutes, type MatchingProgress } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { useRouteMutation } from '../../shared/query';
import { mayUse, useActor } from '../../shared/session';
import { Button } from '../../shared/ui/button';
import { ProgressBar } from '../../shared/ui/progress';
import { RelativeTime } from '../../shared/ui/relative-time';
import { Skeleton } from '../../shared/ui/skeleton';
import { useToast } from '../../shared/ui/toast';
import styles from './matching.module.css';
import { progressQuery } from './matching.queries';

/** How far the comparison of everything with everything is, or when it last ended. */
export function ComparisonRun() {
  const { t } = useTranslation('matching');
  const { data, isError } = useQuery(progressQuery);
  const mayStart = mayUse('desk', useActor());
  return (
    <section className={styles.run} aria-label={t('run.title')}>
      {data ? <State progress={data} /> : isError ? <p className={styles.quiet}>{t('run.failed')}</p> : <Skeleton />}
      {mayStart && data && !data.running && <Start />}
    </section>
  );
}

function State({ progress }: { progress: MatchingProgress }) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const { running, done, total, secondsLeft, finishedAt, pairs, methodVersion } = progress;
  if (running) {
    const far = t('run.progress', { done: format.number(done), total: format.number(total) });
    const left =
      secondsLeft === null ? null : t('run.left', { count: secondsLeft, number: format.number(secondsLeft, 0) });
    return (
      <ProgressBar label={t('run.running')} share={total > 0 ? done / total : 0}>
        {[far, left].filter(Boolean).join(', ')}
      </ProgressBar>
    );
  }
  return (
    <p className={styles.meta}>
      {finishedAt ? (
        <span>
          {t('run.last')} <RelativeTime at={finishedAt} />
        </span>
      ) : (
        <span>{t('run.never')}</span>
      )}
      <span>{t('run.pairs', { count: pairs, number: format.number(pairs), version: methodVersion })}</span>
    </p>
  );
}

function Start() {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const message = useErrorMessage();
  const start = useRouteMutation(matchingDeskRoutes.recompute, {
    invalidates: [matchingDeskRoutes.progress],
    onSuccess: () => toast({ text: t('run.started') }),
    onError: (error) => toast({ text: message(error), danger: true }),
  });
  return (
    <Button size="sm" busy={start.isPending} onClick={() => start.mutate({})}>
      {t('run.now')}
    </Button>
  );
}
