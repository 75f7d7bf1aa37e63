import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../format';
import { useCurrentInSight } from './current-in-sight';
import styles from './link-tabs.module.css';

export interface LinkTab {
  key: string;
  label: string;
  count?: number | undefined;
  current: boolean;
  /** The parameters of the address that differ from the present ones; undefined takes one away. */
  search: Record<string, unknown>;
}

/** Parts of a list or faces of a page, each with an address of its own, with how many there are. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const format = useFormat();
  const list = useCurrentInSight<HTMLUListElement>(tabs.find(({ current }) => current)?.key ?? '');
  return (
    <nav aria-label={label}>
      <ul ref={list} className={styles.list}>
        {tabs.map((tab) => {
          const target = {
            to: '.',
            search: (present: Record<string, unknown>) => ({ ...present, ...tab.search }),
          } as unknown as LinkProps;
          return (
            <li key={tab.key}>
              <Link
                {...target}
                className={styles.tab}
                resetScroll={false}
                activeOptions={{ exact: true, includeSearch: true }}
                aria-current={tab.current ? 'page' : undefined}
              >
                {tab.label}
                {tab.count !== undefined && <span className={styles.count}> {format.number(tab.count)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
