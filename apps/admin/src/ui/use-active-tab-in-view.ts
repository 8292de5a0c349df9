import { type RefObject, useEffect, useRef } from "react";

/** For a row of tabs or segments that may be wider than the screen: scrolls it sideways, and only it, to the active one. */
export function useActiveTabInView(active: unknown): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector('[aria-selected="true"], [data-active]');
    if (!list.current || !tab) return;
    const [frame, box] = [list.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    list.current.scrollBy({ left: box.left + box.width / 2 - frame.left - frame.width / 2 });
  }, [active]);
  return list;
}
