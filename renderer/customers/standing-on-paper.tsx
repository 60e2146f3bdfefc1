import type { ComponentProps } from 'react';
import type { Money } from '../../shared/money.ts';
import { minorUnits } from '../../shared/money.ts';
import type { MarginOfSales } from '../../shared/products/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { firstAssumptions, shopkeepersSum } from '../../shared/ranking/shopkeepers-sum.ts';
import type { PlaceInPeriod, PlaceInSnapshotOfCustomer } from '../../shared/snapshots/contract.ts';
import { engine } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { FourValuesPicture } from '../four-values/four-values-picture.tsx';
import { useDays } from '../ui/days.tsx';
import { amountAndCurrencyText, countText, roundShareText } from '../ui/figures.ts';
import classes from './customer-paper.module.css';

/** The latest of each: more would not leave the dossier on one sheet. */
const printed = { year: 2, quarter: 4, snapshots: 2 } as const;

/** How a customer stands with the shop. */
export interface Standing {
  values: ComponentProps<typeof FourValuesPicture>;
  /** Of the last twelve months; null: no sale in them. */
  row: RankingRow | null;
  margin: MarginOfSales | null;
  periods: readonly PlaceInPeriod[];
  snapshots: readonly PlaceInSnapshotOfCustomer[];
}

export async function readStanding(customerId: number): Promise<Standing> {
  const [factors, scored, figures, { row }, { margin }, { periods, snapshots }] = await Promise.all([
    engine.factors.ofCustomer({ customerId }),
    engine.ranking.scoredRow({ customerId, by: 'revenue' }),
    engine.indicators.ofCustomer({ customerId }),
    engine.ranking.revenueRow({ customerId }),
    engine.ranking.marginOfCustomer({ customerId }),
    engine.snapshots.ofCustomer({ customerId }),
  ]);
  const values = { customerId, ...factors, figures, moneyScore: scored.row?.moneyScore ?? 0 };
  return { values, row, margin, periods, snapshots };
}

/** The four values, the shopkeeper's sum and the past ranks; what there is nothing of is left out. */
export function StandingOnPaper({ values, row, margin, periods, snapshots }: Standing) {
  const { t } = useWords();
  return (
    <div className={classes.standing}>
      <div>
        <section>
          <h2>{t('fourValues.title')}</h2>
          <FourValuesPicture {...values} />
        </section>
        {row !== null && row.orders > 0 && row.net.minor > 0 && <SumOnPaper row={row} margin={margin} />}
      </div>
      <PastRanksOnPaper periods={periods} snapshots={snapshots} />
    </div>
  );
}

function SumOnPaper({ row: { net, orders }, margin: known }: { row: RankingRow; margin: MarginOfSales | null }) {
  const { t, language } = useWords();
  const assumed = firstAssumptions({ netMinor: net.minor, orders }, known?.share ?? null);
  const sum = shopkeepersSum(assumed);
  const units = minorUnits(net.currency);
  const money = (minor: number): string => {
    const whole: Money = { minor: Math.round(minor / units) * units, currency: net.currency };
    return amountAndCurrencyText(whole, language, 'none');
  };
  const { billMinor, visitsPerYear, years, margin } = assumed;
  const said = {
    bill: amountAndCurrencyText({ minor: Math.round(billMinor), currency: net.currency }, language),
    visits: countText(visitsPerYear, language),
    years,
    value: money(sum.valueMinor),
  };
  return (
    <section>
      <h2>{t('shopkeepersSum.title')}</h2>
      <p>
        {margin === null
          ? t('shopkeepersSum.asSum', said)
          : t('shopkeepersSum.asSumOfProfit', { ...said, margin: roundShareText(margin, language) })}
      </p>
      <p className="quiet">
        {t('shopkeepersSum.weekly', { amount: money(sum.weeklyVisitMinor) })}{' '}
        {known !== null && t('shopkeepersSum.marginFrom', { share: roundShareText(known.knownShare, language) })}
      </p>
    </section>
  );
}

function PastRanksOnPaper({ periods, snapshots }: Pick<Standing, 'periods' | 'snapshots'>) {
  const { t, language } = useWords();
  const days = useDays();
  const place = ({ rank, customers }: Pick<PlaceInPeriod, 'rank' | 'customers'>): string =>
    rank === null
      ? t('snapshots.history.notRanked', { customers })
      : t('snapshots.history.place', { rank: countText(rank, language), customers: countText(customers, language) });
  const rows = [
    ...(['year', 'quarter'] as const)
      .flatMap((kind) => latestOf(periods, kind))
      .map((period) => ({
        ...{ key: `${period.kind} ${period.from}`, what: days.period(period.from, period.to), place: place(period) },
        isRanked: period.rank !== null,
      })),
    ...snapshots.slice(0, printed.snapshots).map((snapshot) => ({
      key: `snapshot ${snapshot.id}`,
      what: `${snapshot.name} · ${t(`snapshots.bases.${snapshot.by}`)}`,
      place: place(snapshot),
      isRanked: snapshot.rank !== null,
    })),
  ];
  if (!rows.some(({ isRanked }) => isRanked)) return null;
  return (
    <section>
      <h2>{t('snapshots.history.title')}</h2>
      <ul className={classes.ranks}>
        {rows.map(({ key, what, place: said }) => (
          <li key={key}>
            <span>{what}</span> <span className="figure">{said}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The latest first. */
function latestOf(periods: readonly PlaceInPeriod[], kind: PlaceInPeriod['kind']): readonly PlaceInPeriod[] {
  return periods
    .filter((period) => period.kind === kind)
    .slice(-printed[kind])
    .toReversed();
}
