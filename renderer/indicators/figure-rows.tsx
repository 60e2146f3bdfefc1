import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import type { FigureRow } from '../../shared/indicators/contract.ts';
import {
  type EventIndicator,
  type IndicatorKey,
  isEventIndicator,
  isOrderIndicator,
} from '../../shared/indicators/indicators.ts';
import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import { operations } from '../app/engine.ts';
import { useWords, type Words } from '../app/words.ts';
import { OrderList } from '../orders/order-list.tsx';
import { satisfactionText } from '../satisfaction/satisfaction-text.ts';
import { channelText, contactTitle } from '../timeline/contact-text.ts';
import { type Days, useDays } from '../ui/days.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { FigureEntry } from './figure-entry.tsx';
import classes from './figure-rows.module.css';

export interface FigureQuestion {
  customerId: number;
  figure: IndicatorKey;
  /** Of figures made from orders; absent: the home currency. */
  currency?: string;
  /** Of figures made from orders: only what fits of them. */
  narrowing?: Narrowing;
  /** Of figures made from orders, the period; absent: everything. */
  from?: string;
  to?: string;
}

/** The rows that a figure of a customer was made from, latest first. */
export function FigureRows({ customerId, figure, ...window }: FigureQuestion) {
  if (isOrderIndicator(figure)) return <OrderList question={{ customerId, figure, ...window }} />;
  if (isEventIndicator(figure)) return <EventRows customerId={customerId} figure={figure} />;
  return <StaleFactRows customerId={customerId} />;
}

function EventRows({ customerId, figure }: { customerId: number; figure: EventIndicator }) {
  const words = useWords();
  const days = useDays();
  const { data, error, refetch } = useQuery(operations.indicators.rows.queryOptions({ input: { customerId, figure } }));
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <ol className={`${classes.rows} personal`}>
      {data.rows.map((row) => {
        const said = saidOf(row, words, days);
        return <FigureEntry key={`${row.table} ${row.id}`} day={row.day} {...said} />;
      })}
    </ol>
  );
}

/** What is to be confirmed, since when it is known. */
function StaleFactRows({ customerId }: { customerId: number }) {
  const { data, error, refetch } = useQuery(operations.freshness.ofCustomer.queryOptions({ input: { customerId } }));
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return (
    <ol className={`${classes.rows} personal`}>
      {data.facts.map(({ kind, id, since, text, about }) => (
        <FigureEntry key={`${kind} ${id}`} day={since} title={text} text="" about={[about]} />
      ))}
    </ol>
  );
}

function saidOf(row: FigureRow, words: Words, days: Days): Omit<ComponentProps<typeof FigureEntry>, 'day'> {
  const { t } = words;
  switch (row.table) {
    case 'contacts':
      return {
        title: contactTitle(words, row.touchpoint),
        text: row.text,
        about: [
          channelText(words, row.channel),
          row.nextContactDay === null ? '' : `${t('timeline.next')} ${days.text(row.nextContactDay)}`,
        ],
      };
    case 'satisfactions':
      return { title: satisfactionText(row.level, words), text: row.note, about: [row.saidBy] };
    case 'cases':
      return {
        title: satisfactionText(row.level, words),
        text: row.text,
        about: [t('satisfaction.places.case'), t(`cases.kinds.${row.kind}`)],
      };
  }
}
