import { useEffect, useRef, type RefObject } from 'react';

/** On a list that scrolls sideways where it is narrow, the present page is in sight; the page itself stays where it is. */
export function useCurrentInSight<List extends HTMLElement>(current: string): RefObject<List | null> {
  const list = useRef<List>(null);
  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    const own = list.current?.querySelector('[aria-current=page]')?.getBoundingClientRect();
    if (!list.current || !box || !own || (own.left >= box.left && own.right <= box.right)) return;
    list.current.scrollLeft += own.left - box.left - (box.width - own.width) / 2;
  }, [current]);
  return list;
}
