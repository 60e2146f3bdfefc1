import { memo, type RefObject, useEffect, useRef } from 'react';
import type { DuplicateGroup, DuplicateMember } from '../../shared/duplicates/contract.ts';
import { useWords } from '../app/words.ts';
import classes from './duplicates-page.module.css';
import { groupKey } from './group-order.ts';
import { useGroupWords } from './use-group-words.ts';

interface GroupListProps {
  groups: readonly DuplicateGroup[];
  /** How many there are to decide, shown or not. */
  total: number;
  chosen: number;
  onChoose(index: number): void;
}

/** The groups to decide, each with how alike its customers are and why. */
export function GroupList({ groups, total, chosen, onChoose }: GroupListProps) {
  const { t } = useWords();
  const current = useRef<HTMLButtonElement>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another group is scrolled into view.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className={classes.list}>
      <ol className={classes.groups} aria-label={t('duplicates.list')}>
        {groups.map((group, index) => (
          <GroupLine
            key={groupKey(group)}
            group={group}
            index={index}
            current={index === chosen ? current : null}
            choose={choose}
          />
        ))}
      </ol>
      {total > groups.length && (
        <p className={`${classes.moreLater} quiet`}>{t('duplicates.moreLater', { count: total - groups.length })}</p>
      )}
    </div>
  );
}

interface GroupLineProps {
  group: DuplicateGroup;
  index: number;
  /** Of the chosen one; null of the others. */
  current: RefObject<HTMLButtonElement | null> | null;
  choose: RefObject<(index: number) => void>;
}

/** Redrawn only where something of it changed: there are hundreds, and a key goes to the next. */
const GroupLine = memo(function GroupLine({ group, index, current, choose }: GroupLineProps) {
  const { t } = useWords();
  const { alike, reasons } = useGroupWords(group);
  const names = [...new Set(group.members.map(memberLabel))];
  const isOneName = names.length === 1;
  return (
    <li>
      <button
        type="button"
        ref={current}
        className={classes.group}
        aria-current={current !== null}
        title={names.join('\n')}
        onClick={() => choose.current(index)}
      >
        <span className={`${classes.names} personal`}>
          {names.slice(0, namesShown).map((name, place) => (
            <span key={name}>
              {place > 0 && ' · '}
              <bdi>{name}</bdi>
            </span>
          ))}
          {isOneName && <span className="quiet"> {group.members.map(({ number }) => number).join(' · ')}</span>}
        </span>
        <span className="figure">{alike}</span>
        <span className={`${classes.reasons} quiet`}>
          {group.members.length > 2 && <>{t('duplicates.customers', { count: group.members.length })} · </>}
          {reasons}
        </span>
      </button>
    </li>
  );
});

const namesShown = 3;

export function memberLabel({ name, number }: Pick<DuplicateMember, 'name' | 'number'>): string {
  return name === '' ? number : name;
}
