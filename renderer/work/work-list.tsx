import { type ComponentType, Fragment, memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import { countText } from '../ui/figures.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import { focusHomeProps, useFocusOnPage } from '../ui/use-focus-back.ts';
import type { JustDone } from './just-done.ts';
import { workGroups } from './work-groups.ts';
import classes from './work-list.module.css';

interface WorkListProps<Item> {
  label: string;
  items: readonly Item[];
  keyOf(item: Item): string;
  /** A line of the list; the same component at every drawing. */
  Line: ComponentType<{ item: Item }>;
  /** The heading that an item stands below; items of one heading follow one another. */
  groupOf?: (item: Item) => string;
  /** The place of the current one. */
  current: number;
  onChoose(place: number): void;
  /** What comes when these are done. */
  after?: ReactNode;
  justDone: readonly JustDone[];
  /** The doing: of the current item. */
  children: ReactNode;
}

/**
 * What waits to be done, one after the other: the list, and next to it the doing of the current one with its outcomes.
 * What is done goes to the end, where its way back is.
 */
export function WorkList<Item>(props: WorkListProps<Item>) {
  const { label, items, keyOf, Line, groupOf, current, onChoose, after, justDone, children } = props;
  const { t } = useWords();
  const currentLine = useRef<HTMLButtonElement>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const currentItem = items[current];
  const currentKey = currentItem === undefined ? null : keyOf(currentItem);
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const groups = workGroups(
    items.map((item) => groupOf?.(item) ?? ''),
    current,
    byHand,
  );
  const currentGroup = groups.find(({ from, size }) => current >= from && current < from + size);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a group that was gone into stays open, also one folded by hand.
  useEffect(() => {
    if (currentGroup === undefined || !currentGroup.isLong) return;
    const { name } = currentGroup;
    setByHand((before) => (before.get(name) === false ? before : new Map(before).set(name, false)));
  }, [currentKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current one is scrolled into view.
  useEffect(() => {
    currentLine.current?.scrollIntoView({ block: 'nearest' });
  }, [currentKey]);
  // The line that was decided is gone.
  useFocusOnPage(currentKey);
  return (
    <div className={classes.split}>
      <div className={classes.list}>
        <ol className="plain-list" aria-label={label}>
          {groups.map(({ name, from, size, isLong, isFolded }) => (
            <Fragment key={from}>
              {name !== '' && (
                <li>
                  <GroupHeading
                    name={name}
                    size={size}
                    isFolded={isFolded}
                    onFold={isLong ? (is) => setByHand(new Map(byHand).set(name, is)) : null}
                  />
                </li>
              )}
              {!isFolded &&
                items
                  .slice(from, from + size)
                  .map((item, place) => (
                    <WorkLine
                      key={keyOf(item)}
                      item={item}
                      place={from + place}
                      Line={Line as ComponentType<{ item: unknown }>}
                      current={from + place === current ? currentLine : null}
                      choose={choose}
                    />
                  ))}
            </Fragment>
          ))}
        </ol>
        {after}
        {justDone.length > 0 && (
          <section aria-labelledby="just-done">
            <h2 id="just-done" className={classes.group}>
              {t('page.justDone')} <span className="quiet figure">{justDone.length}</span>
            </h2>
            <ul className="plain-list">
              {justDone.map((done) => (
                <li key={done.key} className={classes.done}>
                  <span className={`${classes.doneText} personal`} title={done.text}>
                    {done.text}
                  </span>
                  <button type="button" className={classes.undo} onClick={done.undo}>
                    {t('page.undo')}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className={classes.doing}>{children}</div>
    </div>
  );
}

interface GroupHeadingProps {
  name: string;
  size: number;
  isFolded: boolean;
  /** Null where the group is short. */
  onFold: ((isFolded: boolean) => void) | null;
}

function GroupHeading({ name, size, isFolded, onFold }: GroupHeadingProps) {
  const { language } = useWords();
  const words = (
    <>
      {name} <span className="quiet figure">{countText(size, language)}</span>
    </>
  );
  return (
    <h2 className={classes.group}>
      {onFold === null ? (
        words
      ) : (
        <button type="button" className={classes.fold} aria-expanded={!isFolded} onClick={() => onFold(!isFolded)}>
          {isFolded ? <ChevronRightIcon size={12} /> : <ChevronDownIcon size={12} />} {words}
        </button>
      )}
    </h2>
  );
}

interface WorkLineProps {
  item: unknown;
  place: number;
  Line: ComponentType<{ item: unknown }>;
  /** Of the current one; null of the others. */
  current: RefObject<HTMLButtonElement | null> | null;
  choose: RefObject<(place: number) => void>;
}

/** Redrawn only where something of it changed: there are hundreds, and a key goes to the next. */
const WorkLine = memo(function WorkLine({ item, place, Line, current, choose }: WorkLineProps) {
  return (
    <li className={classes.item}>
      <button
        type="button"
        ref={current}
        className={classes.line}
        aria-current={current !== null}
        {...(current === null ? {} : focusHomeProps)}
        onClick={() => choose.current(place)}
      >
        <Line item={item} />
      </button>
    </li>
  );
});
