import { ActionIcon, Button } from '@mantine/core';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import type { ReportAsked } from '../../shared/ranking/report-question.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import { engine } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { columnDigits, countText } from '../ui/figures.ts';
import { ScatterIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';
import { RankedTable } from './ranked-table.tsx';
import { type AddressChange, type RankingAddress, rankingQuestion, scoredSort } from './ranking-address.ts';
import { RankingNotes } from './ranking-notes.tsx';
import classes from './ranking-page.module.css';
import { readRankingPaper } from './ranking-paper.tsx';
import { RankingTools } from './ranking-tools.tsx';
import { SaveRanking } from './save-ranking.tsx';
import { useScoredColumns } from './scored-columns.tsx';
import { scoredQuestion, scoredRowsInput } from './scored-queries.ts';
import { usePeriodNotes } from './use-period-notes.ts';
import { useRankingAbout } from './use-ranking-about.ts';
import { useScoredPanel } from './use-scored-panel.tsx';
import { useScoredRanking } from './use-scored-ranking.ts';
import { WeightSlider } from './weight-slider.tsx';

const TakeSnapshot = shownWithWords(async () => (await import('../snapshots/take-snapshot.tsx')).TakeSnapshot);

interface ScoredViewProps {
  address: RankingAddress;
  by: 'value' | 'combined';
  /** Of the ranking by revenue, whose period, currency and top are also this one's. */
  summary: RankingSummary;
  isPending: boolean;
  onChange(change: AddressChange): void;
  onOpenPage(row: ScoredRow): void;
}

/** Customers by what money does not show, or by both: the hand slides how much money counts, and the list follows. */
export function ScoredView({ address, by, summary, isPending, onChange, onOpenPage }: ScoredViewProps) {
  const { t, language } = useWords();
  const ranking = useScoredRanking(address);
  const { weights, changeWeights, scores, rows } = ranking;
  const beside = useScoredPanel({ address, by, summary, ranking, onChange });
  const digits = columnDigits([summary.net]);
  const columns = useScoredColumns(summary, { by, digits, isBesidePanel: beside.panel !== undefined });
  const { filter = '', onlyGroups = false, descending = false, isKnownByHalf } = address;
  const isWhole = filter === '' && !onlyGroups;
  const isOfAll = isWhole && isKnownByHalf !== true;
  const sort = scoredSort(address);
  const isByRank = sort === 'rank' && !descending;
  const list = { question: scoredQuestion(address, weights), filter, onlyGroups };
  const said = usePeriodNotes(summary, false);
  const { context, limits, isNarrowed } = useRankingAbout(summary);
  usePrintedPage(() => {
    const money = Math.round(weights.moneyWeight * 100);
    return readRankingPaper({
      ...{ summary, columns: columns.shown, isWholeByRank: isByRank && isWhole },
      about: [
        context,
        ...limits,
        ...(isNarrowed ? [t('ranking.factorsAreOfAll')] : []),
        ...(by === 'combined' ? [t('ranking.moneyWeightIs', { money, value: 100 - money })] : []),
      ],
      read: (window) => engine.ranking.scoredRows({ ...scoredRowsInput(address, weights), ...window }),
    });
  });
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      actions={
        <>
          <ActionIcon
            variant="default"
            aria-label={t('ranking.scatter.show')}
            title={t('ranking.scatter.show')}
            aria-pressed={beside.isScatterOpen}
            onClick={beside.toggleScatter}
          >
            <ScatterIcon size={16} />
          </ActionIcon>
          {rows.total > 0 && <TakeSnapshot question={list.question} />}
          <ColumnChooser columns={columns} />
          {rows.total > 0 && <ReachButton isSign selection={{ list: 'scored', ...list }} />}
          <SaveRanking
            report={reportOf(list.question)}
            table={{
              question: { table: 'scored', ...list, sort, descending, comparesWithBefore: false },
              columns: columns.shown.map(({ key }) => key),
            }}
          />
        </>
      }
      tools={
        <div className={classes.tools}>
          <RankingTools
            address={address}
            by={by}
            summary={summary}
            digits={digits}
            isPending={isPending || ranking.isCountPending}
            customers={scores.data?.customers ?? summary.customers}
            groups={scores.data?.groups ?? summary.groups}
            shown={isOfAll ? null : rows.total}
            onChange={onChange}
            onLeftOut={beside.openLeftOut}
          />
          {by === 'combined' && (
            <WeightSlider
              moneyWeight={weights.moneyWeight}
              onChange={(moneyWeight) => changeWeights({ ...weights, moneyWeight })}
              says={t('ranking.newAtTop', {
                count: scores.data?.newAtTop ?? 0,
                top: countText(summary.top, language),
              })}
            >
              <WeightsButton isOpen={beside.areWeightsOpen} onToggle={beside.toggleWeights} />
            </WeightSlider>
          )}
        </div>
      }
      panel={beside.panel}
      scrolls={false}
    >
      <RankingNotes error={scores.error} onRetry={() => void scores.refetch()} said={said} />
      <RankedTable
        {...{ address, rows, columns }}
        // Another weight moves the rows and begins nothing: the list stays where it is.
        question={JSON.stringify([
          ...[by, rankingQuestion(address), filter, onlyGroups],
          ...[isKnownByHalf, sort, descending],
        ])}
        memory={`ranking ${by}`}
        sort={{ key: sort, descending }}
        top={isByRank && isOfAll ? summary.top : null}
        curve={null}
        heldIndex={ranking.openIndex}
        nobody={<NobodyKnown onlyGroups={onlyGroups} onEverybody={() => onChange({ onlyGroups: undefined })} />}
        onChange={onChange}
        onOpen={beside.open}
        onOpenPage={onOpenPage}
        onMove={beside.setCurrent}
      />
    </PageLayout>
  );
}

function NobodyKnown({ onlyGroups, onEverybody }: { onlyGroups: boolean; onEverybody(): void }) {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('ranking.nobodyKnown')}
      action={
        onlyGroups && (
          <Button variant="default" onClick={onEverybody}>
            {t('ranking.everybody')}
          </Button>
        )
      }
    >
      {t('ranking.nobodyKnownHow')}
    </EmptyState>
  );
}

function WeightsButton({ isOpen, onToggle }: { isOpen: boolean; onToggle(): void }) {
  const { t } = useWords();
  usePageKeys({ factorWeights: onToggle });
  return (
    <Button variant="default" aria-pressed={isOpen} rightSection={<KeyCap text="W" />} onClick={onToggle}>
      {t('ranking.sevenWeights')}
    </Button>
  );
}

/** The workbook of what is on the screen. */
function reportOf({ moneyWeight, weights, ...question }: ReturnType<typeof scoredQuestion>): ReportAsked {
  return { ...question, scores: { moneyWeight, weights } };
}
