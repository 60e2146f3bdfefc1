import { type ReactNode, useId } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { Money } from '../../shared/money.ts';
import { rankedKey } from '../../shared/ranking/ranking.ts';
import type { PagedQuery } from '../app/by-page.ts';
import { useWords } from '../app/words.ts';
import { type AmountDigits, amountText, countText } from '../ui/figures.ts';
import { ShowMore } from '../ui/show-more.tsx';
import classes from './ranking-page.module.css';

interface RankedListProps<Row> {
  heading: string;
  save: ReactNode;
  rows: readonly Row[];
  /** All rows, those not loaded yet too. */
  total: number;
  amountOf(row: Row): Money;
  digits: AmountDigits;
  list: PagedQuery;
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
  const { language } = useWords();
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
      <ShowMore of="customers" list={props.list} left={total - rows.length} />
    </section>
  );
}
