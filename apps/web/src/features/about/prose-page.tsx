import { Section } from '../../shared/ui/panel';
import styles from './about.module.css';

export interface ProseSection {
  title: string;
  text: string;
}

/** Plain explanations, one heading and one paragraph each. */
export function Prose({ sections }: { sections: readonly ProseSection[] }) {
  return (
    <div className={styles.prose}>
      {sections.map(({ title, text }) => (
        <Section key={title} title={title}>
          <p>{text}</p>
        </Section>
      ))}
    </div>
  );
}
