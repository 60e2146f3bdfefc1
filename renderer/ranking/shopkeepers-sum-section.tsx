import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { minorUnits } from '../../shared/money.ts';
import type { MarginOfSales } from '../../shared/products/contract.ts';
import type { RankingRow } from '../../shared/ranking/ranking.ts';
import { firstAssumptions, shopkeepersSum } from '../../shared/ranking/shopkeepers-sum.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import entryList from '../ui/entry-list.module.css';
import { amountAndCurrencyText, roundShareText } from '../ui/figures.ts';
import { useSeen } from '../ui/use-seen.ts';
import classes from './shopkeepers-sum-section.module.css';

const mostYears = 50;
const wholePercent = 100;

/** What a customer is worth by the sum a shopkeeper does, with every assumption to be changed; seen, never kept. */
export function ShopkeepersSumSection({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { ref, isSeen } = useSeen<HTMLDivElement>();
  // All customers are ranked for the figures of one.
  const found = useQuery({
    ...operations.ranking.revenueRow.queryOptions({ input: { customerId } }),
    enabled: isSeen,
  });
  const known = useQuery({
    ...operations.ranking.marginOfCustomer.queryOptions({ input: { customerId } }),
    enabled: isSeen,
  });
  const row = found.data?.row ?? null;
  // Without a sale in the last twelve months there is nothing to go by.
  if (row === null || row.orders === 0 || row.net.minor <= 0 || known.isPending) return <div ref={ref} />;
  return (
    <section className={entryList.section} aria-labelledby="shopkeepers-sum">
      <div className={entryList.heading}>
        <h2 id="shopkeepers-sum">{t('shopkeepersSum.title')}</h2>
      </div>
      <Sum key={customerId} row={row} knownMargin={known.data?.margin ?? null} />
    </section>
  );
}

interface SumProps {
  row: RankingRow;
  /** Of the sales whose cost is known. */
  knownMargin: MarginOfSales | null;
}

function Sum({ row: { net, orders }, knownMargin }: SumProps) {
  const { t, language } = useWords();
  const units = minorUnits(net.currency);
  const first = firstAssumptions({ netMinor: net.minor, orders }, knownMargin?.share ?? null);
  const [bill, setBill] = useState(first.billMinor / units);
  const [visits, setVisits] = useState(first.visitsPerYear);
  const [years, setYears] = useState(first.years);
  const [marginPercent, setMarginPercent] = useState(
    first.margin === null ? null : Math.round(first.margin * wholePercent),
  );
  const margin = marginPercent === null ? null : marginPercent / wholePercent;
  const sum = shopkeepersSum({ billMinor: bill * units, visitsPerYear: visits, years, margin });
  const money = (minor: number): string => amountAndCurrencyText({ minor, currency: net.currency }, language, 'none');
  const wholeUnits = (minor: number): string => money(Math.round(minor / units) * units);
  return (
    <>
      <div className={classes.assumptions}>
        <NumberInput
          label={t('shopkeepersSum.bill', { currency: net.currency })}
          value={Math.round(bill * wholePercent) / wholePercent}
          min={0}
          decimalScale={2}
          onChange={(value) => setBill(Number(value) || 0)}
        />
        <NumberInput
          label={t('shopkeepersSum.visits')}
          value={visits}
          min={0}
          onChange={(value) => setVisits(Number(value) || 0)}
        />
        <NumberInput
          label={t('shopkeepersSum.years')}
          value={years}
          min={0}
          max={mostYears}
          onChange={(value) => setYears(Number(value) || 0)}
        />
        <NumberInput
          label={t('shopkeepersSum.margin')}
          placeholder={t('shopkeepersSum.marginUnknown')}
          value={marginPercent ?? ''}
          min={-wholePercent}
          max={wholePercent}
          onChange={(value) => setMarginPercent(value === '' ? null : Number(value))}
        />
      </div>
      <p>
        <strong className="figure">{wholeUnits(sum.valueMinor)}</strong>{' '}
        <span className="quiet">
          {t(margin === null ? 'shopkeepersSum.revenue' : 'shopkeepersSum.profit', { count: years })}
        </span>
      </p>
      <p className="quiet">{t('shopkeepersSum.weekly', { amount: wholeUnits(sum.weeklyVisitMinor) })}</p>
      <p className="quiet">
        {t('shopkeepersSum.from')}{' '}
        {knownMargin !== null &&
          t('shopkeepersSum.marginFrom', { share: roundShareText(knownMargin.knownShare, language) })}
      </p>
    </>
  );
}
