import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { Money } from '../../shared/money.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import { useWords } from '../app/words.ts';
import { type AmountDigits, amountText, countText } from '../ui/figures.ts';
import classes from './ranking-page.module.css';

interface RankedListProps<Row> {
  heading: string;
  save: ReactNode;
  rows: readonly Row[];
  /** All rows, those not loaded yet too. */
  total: number;
  amountOf(row: Row): Money;
  digits: AmountDigits;
  isLoadingMore: boolean;
  onMore(): void;
}

interface ListedRow {
  customerId: number;
  group?: { key: string } | undefined;
  rank: number;
  number: string;
  name: string;
}

/** Who is ranked, with the amount of each; the next ones at a click. */
export function RankedList<Row extends ListedRow>({ heading, save, rows, total, ...props }: RankedListProps<Row>) {
  const { t, language } = useWords();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <div className={classes.rankedHead}>
        <h3 id={headingId}>{heading}</h3>
        {save}
      </div>
      <ol className={classes.ranked}>
        {rows.map((row) => (
          <li key={rankedKey(row)}>
            <span>{countText(row.rank, language)}</span>
            <bdi>{customerLabel(row)}</bdi>
            <span>{amountText(props.amountOf(row), language, props.digits)}</span>
          </li>
        ))}
      </ol>
      {rows.length < total && (
        <Button mt="xs" variant="default" loading={props.isLoadingMore} onClick={props.onMore}>
          {t('orders.more', { left: countText(total - rows.length, language) })}
        </Button>
      )}
    </section>
  );
}
