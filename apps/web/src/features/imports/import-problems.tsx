import type { ImportView, ProblemGroup } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Section } from '../../shared/ui/panel';
import { useToast } from '../../shared/ui/toast';
import { useAcceptSuggestions } from './imports.queries';
import { useFieldWords, useGroupWords } from './import-words';
import styles from './imports.module.css';

interface ImportProblemsProps {
  job: ImportView;
  onShow: (group: ProblemGroup) => void;
}

/** The heading a problem stands under; fixed values and missing columns have none. */
export function headingOf(job: ImportView, column: number): string | null {
  return job.columns.find(({ index }) => index === column)?.heading || null;
}

/** Problems by kind and column, the most frequent first, with what can be put right at once. */
export function ImportProblems({ job, onShow }: ImportProblemsProps) {
  const { t } = useTranslation('imports');
  if (job.problems.length === 0) return null;
  return (
    <Section title={t('groups.title')}>
      <ul className={styles.groups}>
        {job.problems.map((group) => (
          <Group key={`${group.column}.${group.code}.${group.severity}`} job={job} group={group} onShow={onShow} />
        ))}
      </ul>
    </Section>
  );
}

function Group({ job, group, onShow }: ImportProblemsProps & { group: ProblemGroup }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const fieldWords = useFieldWords();
  const groupWords = useGroupWords();
  const message = useErrorMessage();
  const toast = useToast();
  const accept = useAcceptSuggestions();
  const where = headingOf(job, group.column) ?? fieldWords(group.field);
  const example = group.example && t('groups.example', { value: group.example });
  const take = () =>
    accept.mutate(
      { params: { id: job.id }, body: { column: group.column, code: group.code } },
      {
        onSuccess: ({ rows }) => toast({ text: t('groups.accepted', { count: rows, number: format.number(rows) }) }),
        onError: (error) => toast({ text: message(error), danger: true }),
      },
    );
  return (
    <li className={styles.group}>
      <Badge tone={group.severity === 'error' ? 'danger' : 'attention'}>
        {t('groups.rows', { count: group.rows, number: format.number(group.rows) })}
      </Badge>
      <p className={styles.groupText}>
        <strong>{groupWords(group.code)}</strong> · {where}
        {example && <span className={styles.example}>{example}</span>}
      </p>
      <div className={styles.actions}>
        <Button size="sm" onClick={() => onShow(group)}>
          {t('groups.show')}
        </Button>
        {group.suggestions > 0 && group.column >= 0 && job.actions.includes('fix') && (
          <Button size="sm" busy={accept.isPending} onClick={take}>
            {t('groups.accept', { count: group.suggestions, number: format.number(group.suggestions) })}
          </Button>
        )}
      </div>
    </li>
  );
}
