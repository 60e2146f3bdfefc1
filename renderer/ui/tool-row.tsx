import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import classes from './tool-row.module.css';

interface ToolRowProps {
  /** A `SearchField`. */
  search?: ReactNode;
  /** What the page comes to, where it is the first thing to be read. */
  lead?: ReactNode;
  /** `ToolChip`s and the like, each 28 px high; those that find no room fold. */
  children?: ReactNode;
  /** What the page comes to, at the end of the row. */
  total?: ReactNode;
  /** It is being worked out again: the former figure stays, in quiet. */
  isTotalPending?: boolean;
}

/** The row below the title row: what is searched, what narrows the list, what it comes to. One line, whatever is in it. */
export function ToolRow({ search, lead, children, total, isTotalPending = false }: ToolRowProps) {
  return (
    <search className={classes.row}>
      {search}
      {lead != null && <div className={`${classes.lead} figure`}>{lead}</div>}
      <Folding>{children}</Folding>
      {total != null && (
        <div className={`${classes.total} figure`} data-pending={isTotalPending} aria-busy={isTotalPending}>
          {total}
        </div>
      )}
    </search>
  );
}

/**
 * Chips that find no room wrap to lines that are not shown; a chip behind the last of the line says how many and shows
 * them. Measured where a size or what shares the row changes, not at each render.
 */
function Folding({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const [folded, setFolded] = useState(0);
  const [isUnfolded, setIsUnfolded] = useState(false);
  useLayoutEffect(() => {
    const chips = line.current;
    const button = more.current;
    const row = chips?.parentElement;
    if (chips === null || button === null || row == null) return undefined;
    const fold = (): void => {
      chips.style.width = '';
      // The chip that counts the others takes room only where there are some.
      button.hidden = true;
      if (belowFirst(chips).length > 0) button.hidden = false;
      const below = belowFirst(chips);
      for (const chip of chips.children) chip.toggleAttribute('data-folded', below.includes(chip));
      const last = [...chips.children].findLast((chip) => !below.includes(chip));
      if (!isUnfolded && below.length > 0 && last !== undefined) chips.style.width = `${lengthOfLine(chips, last)}px`;
      setFolded(below.length);
    };
    const sizes = new ResizeObserver(fold);
    const watch = (): void => {
      sizes.disconnect();
      for (const element of [row, ...row.children, ...chips.children]) {
        // The size of these two is what folding sets.
        if (element !== chips && element !== button) sizes.observe(element);
      }
      fold();
    };
    const members = new MutationObserver(watch);
    for (const element of [row, chips]) members.observe(element, { childList: true });
    watch();
    return () => {
      members.disconnect();
      sizes.disconnect();
    };
  }, [isUnfolded]);
  return (
    <>
      <div ref={line} className={classes.chips} data-unfolded={isUnfolded}>
        {children}
      </div>
      <button
        ref={more}
        type="button"
        className={`${classes.chip} ${classes.more}`}
        aria-expanded={isUnfolded}
        onClick={() => setIsUnfolded((is) => !is)}
      >
        {isUnfolded ? t('page.fewerTools') : t('page.moreTools', { count: folded })}
      </button>
    </>
  );
}

/** Of the chips up to this one; rounded up, for a fraction of a pixel less would wrap the last. */
function lengthOfLine(line: HTMLElement, last: Element): number {
  const start = line.firstElementChild?.getBoundingClientRect().left ?? 0;
  return Math.ceil(last.getBoundingClientRect().right - start) + 1;
}

function belowFirst(line: HTMLElement): readonly Element[] {
  const first = line.firstElementChild?.getBoundingClientRect();
  return first === undefined
    ? []
    : [...line.children].filter((chip) => chip.getBoundingClientRect().top >= first.bottom);
}
