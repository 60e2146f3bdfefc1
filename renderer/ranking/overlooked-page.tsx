import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useMemo } from 'react';
import { sentenceFigures } from '../../shared/named-accounts/sentence-figures.ts';
import type { ScoredSummary } from '../../shared/ranking/scored-contract.ts';
import { engine, operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { FactorList } from '../factors/factor-list.tsx';
import { openFactorScores } from '../factors/shown-factor-scores.ts';
import { useEvidenceText } from '../factors/use-evidence-text.ts';
import { openAccountChange } from '../named-accounts/shown-account-change.ts';
import { useToggleNamed } from '../named-accounts/use-name-key.ts';
import { useStandings } from '../named-accounts/use-standings.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { TablePaper } from '../print/table-paper.tsx';
import { ReachButton } from '../reach/reach-button.tsx';
import { SaveTable } from '../tables/save-table.tsx';
import { openQuickEntry } from '../timeline/quick-entry-overlay.tsx';
import { useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState, FailureNotice } from '../ui/states.tsx';
import { OutcomeRow } from '../work/outcome-row.tsx';
import { type Outcome, useOutcomeKeys } from '../work/use-outcome-keys.ts';
import { useWorkPlace } from '../work/use-work-place.ts';
import { WorkList } from '../work/work-list.tsx';
import { type OverlookedCustomer, OverlookedLine } from './overlooked-line.tsx';
import classes from './overlooked-page.module.css';
import { Scores } from './scores.tsx';
import { useRankingWeights } from './use-ranking-weights.ts';

const keyOf = ({ row }: OverlookedCustomer): string => String(row.customerId);

/** Whom the ranking by revenue does not show: the first of them, and behind them who is also worth a look. */
export function OverlookedPage() {
  const { t } = useWords();
  const days = useDays();
  const { weights, isKnown } = useRankingWeights(showFailure);
  const question = weights;
  const found = useQuery({
    ...operations.ranking.overlooked.queryOptions({ input: question, placeholderData: keepPreviousData }),
    enabled: isKnown,
  });
  const summary = useQuery({
    ...operations.ranking.scoredSummary.queryOptions({ input: { ...question, by: 'value' } }),
    enabled: isKnown,
  });
  const { setAside = 0, tooLittleKnown = 0 } = found.data ?? {};
  const items = useMemo(() => {
    const { overlooked, homeCurrency } = found.data ?? { overlooked: [], homeCurrency: '' };
    return overlooked.map((one): OverlookedCustomer => ({ ...one, homeCurrency }));
  }, [found.data]);
  const { current, index, choose, justDone } = useWorkPlace(items, keyOf);
  const evidenceText = useEvidenceText(found.data?.homeCurrency ?? '');
  const scoreFirst = tooLittleKnown > 0 && (
    <Link to="/scoring-sheet" search={{}}>
      {t('ranking.overlooked.tooLittleKnown', { count: tooLittleKnown })}
    </Link>
  );
  usePrintedPage(async () => {
    const printed = await engine.ranking.overlooked(question);
    const rows = printed.overlooked;
    return (
      <TablePaper
        title={t('ranking.overlooked.title')}
        period={summary.data === undefined ? '' : days.period(summary.data.from, summary.data.to)}
        about={[
          t('ranking.overlooked.about'),
          ...(printed.setAside === 0 ? [] : [t('ranking.overlooked.withoutSetAside', { count: printed.setAside })]),
          ...(printed.tooLittleKnown === 0
            ? []
            : [t('ranking.overlooked.withoutTooLittleKnown', { count: printed.tooLittleKnown })]),
        ]}
        columns={[
          { key: 'name', heading: t('ranking.name'), width: 160, cell: ({ row }) => row.name || row.number },
          {
            key: 'rankRevenue',
            heading: t('ranking.rankRevenue'),
            align: 'end',
            width: 90,
            cell: ({ row }) => row.rankRevenue ?? '–',
          },
          {
            key: 'rankValue',
            heading: t('ranking.bases.value'),
            align: 'end',
            width: 90,
            cell: ({ row }) => row.rankValue ?? '–',
          },
          {
            key: 'why',
            heading: t('ranking.overlooked.why'),
            cell: ({ row, why }) => why.map(({ factor }) => evidenceText(factor, row.factors)).join(' · '),
          },
        ]}
        rowKey={({ row }) => row.customerId}
        rows={rows}
        total={rows.length}
      />
    );
  });
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      windowTitle={t('ranking.overlooked.title')}
      actions={
        items.length > 0 && (
          <>
            <ReachButton isSign selection={{ ids: items.map(({ row }) => row.customerId) }} />
            <SaveTable
              question={{ table: 'overlooked', question: { ...question, by: 'value', leastConfidence: 0 } }}
              answersKey
            />
          </>
        )
      }
      scrolls={false}
    >
      {summary.data !== undefined && (
        <p className={`${classes.period} quiet figure`}>
          {t('ranking.context', {
            period: days.period(summary.data.from, summary.data.to),
            asOf: days.text(summary.data.asOf),
            currency: summary.data.currency,
          })}
        </p>
      )}
      {found.error !== null && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending ? (
        <LoadingState ofCustomers />
      ) : current === undefined ? (
        found.error === null && (
          <EmptyState title={t('ranking.overlooked.nobody')} action={scoreFirst || undefined}>
            {t('ranking.overlooked.nobodyHow')}
          </EmptyState>
        )
      ) : (
        <WorkList
          label={t('ranking.overlooked.title')}
          items={items}
          keyOf={keyOf}
          Line={OverlookedLine}
          shape="sentences"
          groupOf={({ degree }) => t(`ranking.overlooked.${degree}`)}
          aboutGroup={({ degree }) => ({ beginsFolded: degree === 'more' })}
          current={index}
          onChoose={choose}
          justDone={justDone}
          after={
            (setAside > 0 || tooLittleKnown > 0) && (
              <p className={classes.leftOut}>
                {scoreFirst}
                {setAside > 0 && (
                  <Link to="/named-list" search={{ state: 'setAside' }}>
                    {t('namedAccounts.setAsideFold', { count: setAside })}
                  </Link>
                )}
              </p>
            )
          }
        >
          <OverlookedView
            key={keyOf(current)}
            item={current}
            summary={summary.data ?? null}
            onMove={(steps) => choose(index + steps)}
          />
        </WorkList>
      )}
    </PageLayout>
  );
}

interface OverlookedViewProps {
  item: OverlookedCustomer;
  /** Null: not read yet. */
  summary: Pick<ScoredSummary, 'shopMeans' | 'factorsAsOf'> | null;
  onMove(steps: 1 | -1): void;
}

function OverlookedView({ item: { row, why, homeCurrency }, summary, onMove }: OverlookedViewProps) {
  const { t } = useWords();
  const who = row.name || row.number;
  const isNamed = useStandings().get(row.customerId)?.state === 'named';
  const toggleNamed = useToggleNamed();
  const seenFigures = sentenceFigures({ factors: row.factors, why, netMinor: null });
  const outcomes: readonly Outcome[] = [
    {
      letter: 'N',
      label: t(isNamed ? 'namedAccounts.deeds.remove' : 'namedAccounts.deeds.add'),
      run: () => toggleNamed(row.customerId),
      isPossible: true,
    },
    {
      letter: 'X',
      label: t('namedAccounts.deeds.setAside'),
      run: () => openAccountChange({ deed: 'setAside', customerId: row.customerId, seenFigures }),
      isPossible: !isNamed,
    },
    { letter: 'P', label: t('factors.score'), run: () => openFactorScores(row.customerId), isPossible: true },
    { letter: 'L', label: t('timeline.quickEntry'), run: () => openQuickEntry(row.customerId), isPossible: true },
  ];
  const nameId = useId();
  useOutcomeKeys(outcomes, onMove);
  return (
    <>
      <section className={classes.view} aria-labelledby={nameId}>
        <h2 id={nameId} className="personal">
          <Link to="/customers/$customerId" params={{ customerId: String(row.customerId) }} search={{}}>
            <bdi>{who}</bdi>
          </Link>
        </h2>
        {summary !== null && (
          <>
            <Scores row={row} shopMeans={summary.shopMeans} />
            <FactorList
              of={row.factors}
              shopMeans={summary.shopMeans}
              homeCurrency={homeCurrency}
              whose={{ customers: [row], asOf: summary.factorsAsOf }}
              onScore={(factor) => openFactorScores(row.customerId, factor)}
            />
          </>
        )}
      </section>
      <OutcomeRow outcomes={outcomes} />
    </>
  );
}
