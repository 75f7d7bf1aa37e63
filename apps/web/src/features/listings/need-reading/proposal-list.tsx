import type { NeedProposal } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Checkbox } from '../../../shared/ui/choice';
import { choose, chooseAll, chosenOf, correct, sureness, type Item } from './chosen';
import styles from './need-reading.module.css';
import { ProposalEditor } from './proposal-editor';
import { useProposalWords } from './proposal-words';

const TONES = { high: 'success', medium: 'accent', low: 'attention' } as const;

interface Props {
  items: readonly Item[];
  onItems: (items: Item[]) => void;
  /** The value whose words are to be shown in the text. */
  onPoint: (key: number | null) => void;
}

/** Everything that was read, to be confirmed one by one or all at once. */
export function ProposalList({ items, onItems, onPoint }: Props) {
  const { t } = useTranslation('listings');
  const chosen = chosenOf(items).length;
  const whole = chosen === items.length;
  return (
    <div className={styles.values}>
      <div className={styles.tools}>
        <Button size="sm" onClick={() => onItems(chooseAll(items, !whole))}>
          {t(whole ? 'reading.noneOfThem' : 'reading.all')}
        </Button>
        <span role="status">{t('reading.chosen', { count: chosen, total: items.length })}</span>
      </div>
      <ul className={styles.list} aria-label={t('reading.values')}>
        {items.map((item) => (
          <Proposal
            key={item.key}
            item={item}
            onChoose={(on) => onItems(choose(items, item.key, on))}
            onCorrect={(value) => onItems(correct(items, item.key, value))}
            onPoint={onPoint}
          />
        ))}
      </ul>
    </div>
  );
}

interface ProposalProps extends Pick<Props, 'onPoint'> {
  item: Item;
  onChoose: (chosen: boolean) => void;
  onCorrect: (value: NeedProposal['value']) => void;
}

function Proposal({ item: { key, proposal, chosen }, onChoose, onCorrect, onPoint }: ProposalProps) {
  const { t } = useTranslation('listings');
  const words = useProposalWords();
  const [open, setOpen] = useState(false);
  const named = { field: words.field(proposal), value: words.value(proposal) };
  const sure = sureness(proposal.confidence);
  const converted = words.conversion(proposal);
  return (
    <li
      className={styles.value}
      onMouseEnter={() => onPoint(key)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onPoint(key)}
      onBlur={() => onPoint(null)}
    >
      <div className={styles.head}>
        <Checkbox label={t('reading.named', named)} checked={chosen} onCheckedChange={onChoose} />
        <Badge tone={TONES[sure]}>{t(`reading.sure.${sure}`)}</Badge>
        <Button
          variant="quiet"
          size="sm"
          aria-expanded={open}
          aria-label={open ? undefined : t('reading.changeNamed', named)}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'reading.done' : 'reading.change')}
        </Button>
      </div>
      <p className={styles.why}>
        {proposal.field !== 'title' && <q className={styles.words}>{proposal.from.text}</q>} {words.why(proposal)}
        {converted && ` ${converted}`}
      </p>
      {open && (
        <div className={styles.editor}>
          <ProposalEditor proposal={proposal} label={named.field} onChange={onCorrect} />
        </div>
      )}
    </li>
  );
}
