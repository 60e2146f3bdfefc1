import { Button } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import classes from './tool-row.module.css';

interface ToolRowProps {
  /** A `SearchField`. */
  search?: ReactNode;
  /** `ToolChip`s and the like, each 28 px high; those that find no room fold. */
  children?: ReactNode;
  /** What the page comes to, at the end of the row. */
  total?: ReactNode;
  /** It is being worked out again: the former figure stays, in quiet. */
  isTotalPending?: boolean;
}

/** The row below the title row: what is searched, what narrows the list, what it comes to. One line, whatever is in it. */
export function ToolRow({ search, children, total, isTotalPending = false }: ToolRowProps) {
  return (
    <search className={classes.row}>
      {search}
      <Folding>{children}</Folding>
      {total != null && (
        <div className={`${classes.total} figure`} data-pending={isTotalPending} aria-busy={isTotalPending}>
          {total}
        </div>
      )}
    </search>
  );
}

/** Chips that find no room wrap to lines that are not shown; a button at the end says how many and shows them. */
function Folding({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(0);
  const [isUnfolded, setIsUnfolded] = useState(false);
  useLayoutEffect(() => {
    const chips = line.current;
    if (chips === null) return undefined;
    const count = (): void => {
      const below = [...chips.children].filter((chip) => isBelowFirst(chip, chips));
      for (const chip of chips.children) chip.toggleAttribute('data-folded', below.includes(chip));
      setFolded(below.length);
    };
    count();
    const watcher = new ResizeObserver(count);
    watcher.observe(chips);
    for (const chip of chips.children) watcher.observe(chip);
    return () => watcher.disconnect();
  });
  return (
    <>
      <div ref={line} className={classes.chips} data-unfolded={isUnfolded}>
        {children}
      </div>
      {folded > 0 && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          color="gray"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded((is) => !is)}
        >
          {isUnfolded ? t('page.fewerTools') : t('page.moreTools', { count: folded })}
        </Button>
      )}
    </>
  );
}

function isBelowFirst(chip: Element, line: HTMLElement): boolean {
  const first = line.firstElementChild;
  return first !== null && chip.getBoundingClientRect().top >= first.getBoundingClientRect().bottom;
}
