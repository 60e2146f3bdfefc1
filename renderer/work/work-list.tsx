import {
  type ComponentType,
  type DragEvent,
  Fragment,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
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
  /** What more there is to a group, by its first item. */
  aboutGroup?: (item: Item) => WorkGroupTraits;
  /** The place of the current one. */
  current: number;
  onChoose(place: number): void;
  /** A line is dragged onto another; where it is left out, lines are not dragged. */
  onDrop?: (dragged: Item, target: Item) => void;
  /** What comes when these are done. */
  after?: ReactNode;
  justDone: readonly JustDone[];
  /** Whether a line says in a sentence why it is there, and is then the wide part of the page. */
  shape?: 'names' | 'sentences';
  /** The doing: of the current item. */
  children: ReactNode;
  /** Next to the doing where the window is wide. */
  aside?: ReactNode;
}

export interface WorkGroupTraits {
  /** It should have been done before. */
  isLate?: boolean;
  beginsFolded?: boolean;
  /** At the end of its heading. */
  action?: ReactNode;
}

/**
 * What waits to be done, one after the other: the list, and next to it the doing of the current one with its outcomes.
 * What is done goes to the end, where its way back is.
 */
export function WorkList<Item>(props: WorkListProps<Item>) {
  const { label, items, keyOf, Line, groupOf, aboutGroup, current, onChoose, after, justDone, shape = 'names' } = props;
  const { children, aside, onDrop } = props;
  const { t } = useWords();
  const currentLine = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const choose = useRef(onChoose);
  const dragged = useRef<number | null>(null);
  const drop = useRef<(target: number) => void>(() => undefined);
  useEffect(() => {
    choose.current = onChoose;
    drop.current = (target) => {
      const [from, onto] = [items[dragged.current ?? -1], items[target]];
      dragged.current = null;
      if (from !== undefined && onto !== undefined) onDrop?.(from, onto);
    };
  });
  const currentItem = items[current];
  const currentKey = currentItem === undefined ? null : keyOf(currentItem);
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const traits = new Map<string, WorkGroupTraits>();
  const names = items.map((item) => {
    const name = groupOf?.(item) ?? '';
    if (!traits.has(name)) traits.set(name, aboutGroup?.(item) ?? {});
    return name;
  });
  const groups = workGroups(names, current, byHand, (name) => traits.get(name)?.beginsFolded === true);
  const currentGroup = groups.find(({ from, size }) => current >= from && current < from + size);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a group that was gone into stays open, also one folded by hand.
  useEffect(() => {
    if (currentGroup === undefined || !currentGroup.isFoldable) return;
    const { name } = currentGroup;
    setByHand((before) => (before.get(name) === false ? before : new Map(before).set(name, false)));
  }, [currentKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current one is scrolled into view.
  useEffect(() => {
    currentLine.current?.scrollIntoView({ block: 'nearest' });
    // A line that has the focus hands it on.
    if (list.current?.contains(document.activeElement)) currentLine.current?.focus({ preventScroll: true });
  }, [currentKey]);
  // The line that was decided is gone.
  useFocusOnPage(currentKey);
  return (
    <div className={classes.split} data-has-aside={aside !== undefined} data-shape={shape}>
      <div className={classes.list}>
        <ol ref={list} className="plain-list" aria-label={label}>
          {groups.map(({ name, from, size, isFoldable, isFolded }) => (
            <Fragment key={from}>
              {name !== '' && (
                <li>
                  <GroupHeading
                    name={name}
                    size={size}
                    isFolded={isFolded}
                    traits={traits.get(name) ?? {}}
                    onFold={isFoldable ? (is) => setByHand(new Map(byHand).set(name, is)) : null}
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
                      dragging={onDrop === undefined ? null : dragged}
                      drop={drop}
                    />
                  ))}
            </Fragment>
          ))}
        </ol>
        {after}
        {justDone.length > 0 && (
          <section aria-labelledby="just-done">
            <div className={classes.group}>
              <h2 id="just-done">
                {t('page.justDone')} <span className="quiet figure">{justDone.length}</span>
              </h2>
            </div>
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
      {aside !== undefined && <div className={classes.aside}>{aside}</div>}
    </div>
  );
}

interface GroupHeadingProps {
  name: string;
  size: number;
  isFolded: boolean;
  traits: WorkGroupTraits;
  /** Null where it cannot be folded. */
  onFold: ((isFolded: boolean) => void) | null;
}

function GroupHeading({ name, size, isFolded, traits, onFold }: GroupHeadingProps) {
  const { language } = useWords();
  const words = (
    <>
      {name} <span className="quiet figure">{countText(size, language)}</span>
    </>
  );
  return (
    <div className={classes.group} data-late={traits.isLate === true}>
      <h2>
        {onFold === null ? (
          words
        ) : (
          <button type="button" className={classes.fold} aria-expanded={!isFolded} onClick={() => onFold(!isFolded)}>
            {isFolded ? <ChevronRightIcon size={12} /> : <ChevronDownIcon size={12} />} {words}
          </button>
        )}
      </h2>
      {traits.action}
    </div>
  );
}

interface WorkLineProps {
  item: unknown;
  place: number;
  Line: ComponentType<{ item: unknown }>;
  /** Of the current one; null of the others. */
  current: RefObject<HTMLButtonElement | null> | null;
  choose: RefObject<(place: number) => void>;
  /** The place of the one that is dragged; null where lines are not dragged. */
  dragging: RefObject<number | null> | null;
  drop: RefObject<(target: number) => void>;
}

/** Redrawn only where something of it changed: there are hundreds, and a key goes to the next. */
const WorkLine = memo(function WorkLine({ item, place, Line, current, choose, dragging, drop }: WorkLineProps) {
  return (
    <li className={classes.item}>
      <button
        type="button"
        ref={current}
        className={classes.line}
        aria-current={current !== null}
        {...(current === null ? {} : focusHomeProps)}
        {...(dragging === null ? {} : dragProps(place, dragging, drop))}
        onClick={() => choose.current(place)}
      >
        <Line item={item} />
      </button>
    </li>
  );
});

/** The line that would be dropped on is marked while another is held over it. */
function dragProps(place: number, dragging: RefObject<number | null>, drop: WorkLineProps['drop']) {
  const mark = (event: DragEvent<HTMLElement>, isOver: boolean): void => {
    event.currentTarget.dataset.isOver = `${isOver}`;
  };
  const isTarget = (): boolean => dragging.current !== null && dragging.current !== place;
  return {
    draggable: true,
    onDragStart: (event: DragEvent<HTMLElement>) => {
      dragging.current = place;
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragEnd: () => {
      dragging.current = null;
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!isTarget()) return;
      event.preventDefault();
      mark(event, true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => mark(event, false),
    onDrop: (event: DragEvent<HTMLElement>) => {
      mark(event, false);
      if (!isTarget()) return;
      event.preventDefault();
      drop.current(place);
    },
  };
}
