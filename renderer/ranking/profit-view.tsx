import type { ProfitRow, ProfitSummary, RankingSummary } from '../../shared/ranking/contract.ts';
import { engine } from '../app/engine.ts';
import { shownWithWords } from '../app/shown-with-words.ts';
import { useWords } from '../app/words.ts';
import { usePrintedPage } from '../print/printed-page.ts';
import { ReachButton } from '../reach/reach-button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { ColumnChooser } from '../ui/column-chooser.tsx';
import { useDays } from '../ui/days.tsx';
import { columnDigits, roundShareText } from '../ui/figures.ts';
import { PageLayout } from '../ui/page-layout.tsx';
import { EmptyState } from '../ui/states.tsx';
import { useWindow } from '../ui/use-window.ts';
import { LeftOutPanel } from './left-out-panel.tsx';
import { NobodyListed } from './nobody-listed.tsx';
import { useProfitColumns } from './profit-columns.tsx';
import { profitRowsInput, profitRowsQuery, shownProfits } from './profit-queries.ts';
import { ProfitWhyPanel } from './profit-why-panel.tsx';
import { RankedTable } from './ranked-table.tsx';
import {
  type AddressChange,
  closedPanel,
  isListedWhole,
  openedLeftOut,
  type RankingAddress,
} from './ranking-address.ts';
import { RankingNotes } from './ranking-notes.tsx';
import { readRankingPaper } from './ranking-paper.tsx';
import { RankingTools } from './ranking-tools.tsx';
import { SaveRanking } from './save-ranking.tsx';
import { useOpenedRow } from './use-opened-row.ts';
import { usePeriodNotes } from './use-period-notes.ts';
import { useRankingAbout } from './use-ranking-about.ts';

const TakeSnapshot = shownWithWords(async () => (await import('../snapshots/take-snapshot.tsx')).TakeSnapshot);

type ProfitAnswer = Awaited<ReturnType<typeof engine.ranking.byProfit>>;

interface ProfitViewProps {
  address: RankingAddress;
  /** Of the ranking by revenue, whose period and currency are also this one's. */
  summary: RankingSummary;
  isPending: boolean;
  onChange(change: AddressChange): void;
  onOpenPage(row: ProfitRow): void;
}

/** Customers by what their sales brought above their cost, where that is known; beside each stands how much is known. */
export function ProfitView({ address, summary: byRevenue, isPending, onChange, onOpenPage }: ProfitViewProps) {
  const { t } = useWords();
  const rows = useWindow((window) => profitRowsQuery(address, window));
  const { found } = rows;
  const summary =
    found === undefined ? { ...byRevenue, curveNote: null, classes: [], tiers: [] } : shownSummary(byRevenue, found);
  const digits = columnDigits(found === undefined ? [] : [found.profit, found.net]);
  // Where nothing is in the archive of the period before, there is nothing to compare with.
  const compares = address.compare === true && summary.before !== null;
  // A loss lets the curve fall: then no share is that of the first N.
  const hasCurve = summary.pareto.every(({ netShare }, at) => netShare >= (summary.pareto[at - 1]?.netShare ?? 0));
  const columns = useProfitColumns(summary, {
    ...{ compares, digits, hasLosses: !hasCurve },
    isBesidePanel: address.customer !== undefined || address.leftOut !== undefined,
  });
  const shown = shownProfits(address);
  const { sort, descending } = shown;
  const isWholeByRank = sort === 'rank' && !descending && isListedWhole(address);
  const known = useKnownCostText(found);
  const said = usePeriodNotes(byRevenue, address.compare === true);
  const { context, limits } = useRankingAbout(summary);
  usePrintedPage(() =>
    readRankingPaper({
      ...{ summary, columns: columns.shown, isWholeByRank },
      about: [
        context,
        ...limits,
        ...known,
        ...said,
        ...(summary.curveNote === null ? [] : [t(`byProfit.curveNotes.${summary.curveNote}`)]),
      ],
      read: (window) => engine.ranking.byProfit({ ...profitRowsInput(address), ...window }),
    }),
  );
  const { opened, open } = useOpenedRow<ProfitRow>(address, onChange);
  const [firstLeftOut] = summary.leftOut;
  const closePanel = (): void => onChange(closedPanel);
  const panel =
    address.customer !== undefined ? (
      <ProfitWhyPanel
        customerId={address.customer}
        group={address.group}
        opened={opened}
        address={address}
        summary={summary}
        onClose={closePanel}
      />
    ) : address.leftOut !== undefined ? (
      <LeftOutPanel
        reason={address.leftOut}
        currency={address.leftOutCurrency ?? summary.currency}
        summary={summary}
        onChoose={(leftOut) => onChange(openedLeftOut(leftOut))}
        onClose={closePanel}
      />
    ) : undefined;
  return (
    <PageLayout
      title={t('page.keyAccounts')}
      actions={
        <>
          {rows.total > 0 && <TakeSnapshot question={{ ...shown.question, by: 'profit' }} />}
          <ColumnChooser columns={columns} />
          {rows.total > 0 && <ReachButton isSign selection={{ list: 'profit', ...shown }} />}
          <SaveRanking
            report={{ ...shown.question, by: 'profit' }}
            compares={compares}
            table={{ question: { table: 'profit', ...shown }, columns: columns.shown.map(({ key }) => key) }}
          />
        </>
      }
      tools={
        <RankingTools
          address={address}
          by="profit"
          summary={summary}
          digits={digits}
          isPending={isPending || !rows.isSettled}
          shown={isListedWhole(address) ? null : rows.total}
          {...(found === undefined ? {} : { total: { money: found.profit, why: t('byProfit.profitAbout') } })}
          says={known}
          onChange={onChange}
          onLeftOut={firstLeftOut === undefined ? undefined : () => onChange(openedLeftOut(firstLeftOut))}
        />
      }
      panel={panel}
      scrolls={false}
    >
      <RankingNotes said={said} />
      <RankedTable
        {...{ address, rows, columns }}
        question={JSON.stringify(['profit', shown])}
        memory="ranking profit"
        sort={{ key: sort, descending }}
        top={isWholeByRank ? summary.top : null}
        curve={isWholeByRank && hasCurve ? summary : null}
        isByProfit
        nobody={
          summary.customers === 0 ? (
            <NoCostKnown />
          ) : (
            <NobodyListed
              address={address}
              summary={summary}
              onEverybody={() => onChange({ part: undefined, onlyGroups: undefined })}
            />
          )
        }
        onChange={onChange}
        onOpen={open}
        onOpenPage={onOpenPage}
      />
    </PageLayout>
  );
}

/** Of how much of the sales the cost is known, in the period and, where it is compared, in the one before. */
function useKnownCostText(found: ProfitAnswer | undefined): string[] {
  const { t, language } = useWords();
  const days = useDays();
  if (found === undefined || found.knownShare === null) return [];
  const { knownShare, before } = found;
  const known = t('byProfit.known', { share: roundShareText(knownShare, language) });
  if (before === null) return [known];
  const period = days.period(before.from, before.to);
  return [known, t('byProfit.knownBefore', { period, share: roundShareText(before.knownShare ?? 0, language) })];
}

function NoCostKnown() {
  const { t } = useWords();
  return (
    <EmptyState
      title={t('byProfit.nobody')}
      action={
        <ButtonLink variant="default" to="/products">
          {t('byProfit.toProducts')}
        </ButtonLink>
      }
    >
      {t('byProfit.nobodyHow')}
    </EmptyState>
  );
}

/** What the tools say of a ranking, with its profit in the place of revenue. */
function shownSummary(
  byRevenue: RankingSummary,
  { top, customers, groups, leftOut, curveNote, pareto, profit, ...byProfit }: ProfitSummary,
): RankingSummary {
  return {
    ...byRevenue,
    ...{ top, customers, groups, leftOut, curveNote, net: profit },
    pareto: pareto.map(({ customerShare, profitShare }) => ({ customerShare, netShare: profitShare })),
    classes: byProfit.classes.map(({ profit: net, ...one }) => ({ ...one, net })),
    tiers: byProfit.tiers.map(({ profit: net, ...one }) => ({ ...one, net })),
  };
}
