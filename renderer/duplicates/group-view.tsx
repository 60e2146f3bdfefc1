import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customerLabelsApart } from '../../shared/customers/customer-label.ts';
import type { DuplicateGroup, MergeChoices } from '../../shared/duplicates/contract.ts';
import { operations } from '../app/engine.ts';
import { hiddenName } from '../app/privacy.ts';
import type { NoticeText } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import classes from './duplicates-page.module.css';
import { MergeTable } from './merge-table.tsx';
import { useGroupWords } from './use-group-words.ts';

interface GroupViewProps {
  group: DuplicateGroup;
  position: string;
  /** What was decided, and the act that did it; null where nothing had to be written. */
  onDecided(text: string, actId: number | null): void;
  onLater(): void;
  onMove(steps: 1 | -1): void;
}

const nothingChosen: MergeChoices = { fields: {}, ownFields: {}, lists: {} };

/** The customers of a group side by side: who stays, whose value stays where they differ, and what is decided. */
export function GroupView({ group, position, onDecided, onLater, onMove }: GroupViewProps) {
  const { t, language } = useWords();
  const { alike, reasons } = useGroupWords(group);
  const [left, setLeft] = useState<readonly number[]>([]);
  const [winnerPlace, setWinnerPlace] = useState(0);
  const [choices, setChoices] = useState<MergeChoices>(nothingChosen);

  const included = group.members.filter(({ id }) => !left.includes(id));
  const winner = included[winnerPlace] ?? included[0] ?? group.members[0];
  const winnerId = winner?.id ?? 0;
  const loserIds = included.filter(({ id }) => id !== winnerId).map(({ id }) => id);
  // All of them are shown, in the order of the group: a column does not jump when another one stays.
  const compared = { winnerId, loserIds: group.members.filter(({ id }) => id !== winnerId).map(({ id }) => id) };
  const { data, error, refetch } = useQuery(operations.duplicates.compare.queryOptions({ input: compared }));

  const names = customerLabelsApart(included).join(t('customers.filters.tagSeparator'));
  const said =
    (what: 'mergedDone' | 'keptApart'): NoticeText =>
    (words) =>
      words.t(`duplicates.${what}`, { customers: words.areNamesHidden ? hiddenName : names });
  const merge = useMutation(
    operations.duplicates.merge.mutationOptions({
      onSuccess: ({ actId }) => {
        showActDone(said('mergedDone'), actId);
        onDecided(t('duplicates.mergedDone', { customers: names }), actId);
      },
    }),
  );
  const keepApart = useMutation(
    operations.duplicates.notTheSame.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(said('keptApart'), actId);
        onDecided(t('duplicates.keptApart', { customers: names }), actId);
      },
    }),
  );
  const isBusy = merge.isPending || keepApart.isPending;
  const canDecide = !isBusy && data !== undefined && included.length > 1;
  const keep = (place: number): void => {
    setWinnerPlace(place);
    setChoices(nothingChosen);
  };
  const outcomes: readonly Outcome[] = [
    {
      letter: 'M',
      label: t('duplicates.same'),
      run: () => merge.mutate({ winnerId, loserIds, choices, language }),
      isPossible: canDecide,
      isRunning: merge.isPending,
    },
    {
      letter: 'N',
      label: t('duplicates.notTheSame'),
      run: () => keepApart.mutate({ ids: included.map(({ id }) => id) }),
      isPossible: canDecide,
    },
    { letter: 'L', label: t('duplicates.later'), run: onLater, isPossible: !isBusy },
    {
      letter: 'S',
      label: t('duplicates.swap'),
      run: () => keep((included.findIndex(({ id }) => id === winnerId) + 1) % included.length),
      isPossible: canDecide,
    },
  ];
  useOutcomeKeys(outcomes, onMove);
  if (data === undefined) {
    return error === null ? <LoadingState /> : <FailureNotice error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <section className={classes.merge} aria-label={position}>
        <p className="quiet figure">
          {position} <KeyCap text="↑ ↓" /> · {alike} · {reasons}
        </p>
        <MergeTable
          group={group}
          comparison={data}
          left={left}
          winnerId={winnerId}
          choices={choices}
          onChoose={setChoices}
          onKeep={(id) => keep(included.findIndex((member) => member.id === id))}
          onInclude={(id, isIncluded) => {
            setLeft(isIncluded ? left.filter((one) => one !== id) : [...left, id]);
            keep(0);
          }}
        />
      </section>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}
