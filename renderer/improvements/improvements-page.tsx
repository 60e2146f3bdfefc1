import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Improvement, ImprovementsByState } from '../../shared/improvements/contract.ts';
import { type ImprovementState, improvementStates } from '../../shared/improvements/improvement-codes.ts';
import { engine, operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { useBeforeFormWish } from '../drafts/form-wish.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { rowsToPrint } from '../print/table-paper.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { useDays } from '../ui/days.tsx';
import { amountText, columnDigits } from '../ui/figures.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { SumFilter } from '../ui/sum-filter.tsx';
import { ToolRow } from '../ui/tool-row.tsx';
import { WorkList } from '../work/work-list.tsx';
import { draftNameOf } from './draft-name.ts';
import { ImprovementLine } from './improvement-line.tsx';
import { ImprovementView } from './improvement-view.tsx';
import classes from './improvements-page.module.css';
import { ImprovementsPaper } from './improvements-paper.tsx';
import { improvementsShown } from './improvements-shown.ts';
import { useMergeImprovements } from './use-merge-improvements.ts';

const keyOf = ({ id }: Improvement): string => id;

/** What the shop should change, the most money first; worked by keys from the idea to mended, with what came of it. */
export function ImprovementsPage() {
  const { t } = useWords();
  const days = useDays();
  const [state, setState] = useState<ImprovementState | null>(null);
  const found = useQuery(
    operations.improvements.list.queryOptions({
      input: { state, limit: improvementsShown },
      placeholderData: keepPreviousData,
    }),
  );
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [place, setPlace] = useState(0);
  const all = found.data?.rows ?? [];
  const chosen = all.findIndex((one) => keyOf(one) === chosenKey);
  // Where the chosen one went to another state, the one that took its place is next.
  const index = chosen >= 0 ? chosen : Math.min(place, all.length - 1);
  const current = all[index];
  const choose = (wanted: number): void => {
    const next = Math.max(0, Math.min(wanted, all.length - 1));
    const one = all[next];
    if (one === undefined) return;
    setPlace(next);
    setChosenKey(keyOf(one));
  };
  const { merge } = useMergeImprovements({ onMerged: setChosenKey, isErrorShownInPlace: false });
  useBeforeFormWish(
    ['improvement.'],
    () => found.data !== undefined,
    ({ form }) => {
      setState(null);
      const asked = all.find((one) => form.endsWith(`.${draftNameOf(one)}`));
      if (asked !== undefined) setChosenKey(keyOf(asked));
    },
  );
  usePrintedPage(async () => {
    const printed = await rowsToPrint((window) => engine.improvements.list({ state, ...window }));
    const { asOf, byState } = await engine.improvements.list({ state, limit: 1 });
    return <ImprovementsPaper asOf={asOf} currency={byState.idea.yearlySpend.currency} {...printed} />;
  });
  const isEmpty =
    found.data !== undefined && improvementStates.every((of) => found.data.byState[of].improvements === 0);
  const nothing =
    state === null ? (
      <EmptyState title={t('improvements.nothing')}>{t('improvements.nothingHow')}</EmptyState>
    ) : (
      <EmptyState
        title={t('improvements.nothingOfState')}
        action={<Button onClick={() => setState(null)}>{t('improvements.showAll')}</Button>}
      />
    );
  return (
    <PageLayout
      title={t('sleep.toContact.title')}
      windowTitle={t('sleep.improvements')}
      actions={
        found.data !== undefined && !isEmpty && <SaveTable question={{ table: 'improvements', state }} answersKey />
      }
      tools={
        found.data !== undefined && !isEmpty ? (
          <ToolRow
            total={
              <>
                <span>{t('sleep.toContact.knownTo', { day: days.text(found.data.asOf) })}</span>
                <strong>{t('improvements.total', { count: found.data.total })}</strong>
              </>
            }
            isTotalPending={found.isPlaceholderData}
          />
        ) : undefined
      }
      scrolls={false}
    >
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && !isEmpty && (
        <StateFilter byState={found.data.byState} state={state} onChoose={setState} />
      )}
      {found.data === undefined ? (
        found.error === null && <LoadingState />
      ) : current === undefined ? (
        nothing
      ) : (
        <WorkList
          label={t('improvements.list')}
          items={all}
          keyOf={keyOf}
          Line={ImprovementLine}
          current={index}
          onChoose={choose}
          onDrop={(dragged, target) => merge(dragged, target.id)}
          justDone={[]}
          after={
            found.data.total > all.length && (
              <p className={`${classes.more} quiet`}>
                {t('improvements.more', { count: found.data.total - all.length })}
              </p>
            )
          }
        >
          <ImprovementView
            key={keyOf(current)}
            improvement={current}
            asOf={found.data.asOf}
            onChanged={(id) => {
              setPlace(index);
              setChosenKey(id);
            }}
            onMove={(steps) => choose(index + steps)}
          />
        </WorkList>
      )}
    </PageLayout>
  );
}

interface StateFilterProps {
  byState: ImprovementsByState;
  /** Null: all. */
  state: ImprovementState | null;
  onChoose(state: ImprovementState | null): void;
}

/** How many are in each state and what a year of those who named them is; the one that is chosen is what the list holds. */
function StateFilter({ byState, state, onChoose }: StateFilterProps) {
  const { t, language } = useWords();
  const digits = columnDigits(improvementStates.map((of) => byState[of].yearlySpend));
  return (
    <SumFilter
      label={t('improvements.byState')}
      parts={improvementStates.map((of) => {
        const { improvements: count, yearlySpend } = byState[of];
        return {
          part: of,
          name: t(`improvements.states.${of}`),
          sum: amountText(yearlySpend, language, digits),
          count: t('improvements.count', { count }),
          isEmpty: count === 0,
          about: t('improvements.yearAbout'),
        };
      })}
      chosen={state}
      onChoose={(wanted) => onChoose(wanted === state ? null : wanted)}
    />
  );
}
