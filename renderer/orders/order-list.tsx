import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { ListedOrder, OrdersQuestion } from '../../shared/orders/contract.ts';
import { byPage } from '../app/by-page.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { marginText } from '../products/margin-text.ts';
import { openSales } from '../sales/shown-sales.ts';
import { SaveTable } from '../tables/save-table.tsx';
import { type Days, useDays } from '../ui/days.tsx';
import {
  type AmountDigits,
  amountAndCurrencyText,
  amountText,
  columnDigits,
  countText,
  millionthsText,
  priceText,
} from '../ui/figures.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import classes from './order-list.module.css';

const pageSize = 50;

/** The orders behind a figure, newest first, with their sum, so that the figure can be checked; each opens its lines. */
export function OrderList({ question, showsCustomer = false }: { question: OrdersQuestion; showsCustomer?: boolean }) {
  const { t, language } = useWords();
  const days = useDays();
  const orders = useInfiniteQuery(operations.orders.list.infiniteOptions(byPage(question, pageSize)));
  const first = orders.data?.pages[0];
  if (orders.error !== null) return <FailureNotice error={orders.error} onRetry={() => void orders.refetch()} />;
  if (first === undefined) return <LoadingState />;
  if (first.total === 0) return <p className="quiet">{t('orders.none')}</p>;
  const digits = first.areNetsWhole ? 'none' : 'all';
  const shown = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <div>
      <div className={classes.sum}>
        {/* The same number as the figure these orders are behind, and what else is listed. */}
        <span>
          {first.withSale === 0 || first.withSale === first.total
            ? t('orders.count', { count: first.total })
            : t('orders.countAndOthers', {
                count: first.withSale,
                others: countText(first.total - first.withSale, language),
              })}
        </span>
        <span className={classes.sumGap} />
        <span>{amountAndCurrencyText(first.net, language, digits)}</span>
        <SaveTable isCompact question={{ table: 'orders', ...question }} />
      </div>
      <ol className={classes.orders}>
        {shown.map((order) => (
          <OrderEntry
            key={order.id}
            order={order}
            currency={first.net.currency}
            days={days}
            digits={digits}
            showsCustomer={showsCustomer}
          />
        ))}
      </ol>
      <ShowMore of="orders" list={orders} left={first.total - shown.length} />
    </div>
  );
}

interface OrderEntryProps {
  order: ListedOrder;
  /** Said once above; an order in another says its own. */
  currency: string;
  days: Days;
  digits: AmountDigits;
  showsCustomer: boolean;
}

function OrderEntry({ order, currency, days, digits, showsCustomer }: OrderEntryProps) {
  const { t, language } = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const goods = order.items.join(' · ');
  const whose =
    showsCustomer && order.customerNumber !== null
      ? ` · ${customerLabel({ name: order.customerName ?? '', number: order.customerNumber })}`
      : '';
  return (
    <li className={classes.order}>
      <button
        type="button"
        className={classes.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen((is) => !is)}
      >
        {isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        <span className={classes.day}>{days.inColumn(order.day)}</span>
        <bdi
          className={classes.number}
          title={goods === '' ? undefined : [goods, order.number ?? ''].filter((part) => part !== '').join(' · ')}
        >
          {goods === '' ? (order.number ?? t('orders.withoutNumber')) : goods}
          {whose}
          {order.noSaleReason !== null && (
            <span className="quiet">
              {' '}
              · {t('orders.noSale', { reason: t(`orders.noSaleReasons.${order.noSaleReason}`) })}
            </span>
          )}
          {order.number !== null && goods !== '' && <span className="quiet"> · {order.number}</span>}
        </bdi>
        <span className={`${classes.amount} ${order.net.minor < 0 ? classes.back : ''}`}>
          {order.net.currency === currency
            ? amountText(order.net, language, digits)
            : amountAndCurrencyText(order.net, language)}
        </span>
      </button>
      {isOpen && <OrderDetail id={id} order={order} />}
    </li>
  );
}

function OrderDetail({ id, order }: { id: string; order: ListedOrder }) {
  const words = useWords();
  const { t, language } = words;
  const lines = useQuery(operations.orders.lines.queryOptions({ input: { orderId: order.id } }));
  // A bare name, or a number of the staff, says nothing of what it is.
  const servedBy = order.servedBy === null ? null : t('orders.servedBy', { name: order.servedBy });
  const digits = columnDigits(lines.data?.lines.map(({ amount }) => amount) ?? []);
  const about = [order.time, order.channel, servedBy].filter((part) => part !== null && part !== '');
  return (
    <div id={id} className={classes.detail}>
      {about.length > 0 && <div className="quiet">{about.join(' · ')}</div>}
      {lines.error !== null && <FailureNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data !== undefined && (
        <table aria-label={t('orders.lines')}>
          <thead>
            <tr>
              <th scope="col">{t('orders.product')}</th>
              <th scope="col" data-align="end">
                {t('orders.quantity')}
              </th>
              <th scope="col" data-align="end">
                {t('orders.price')}
              </th>
              <th scope="col" data-align="end">
                {t('orders.amount', { currency: order.net.currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.data.lines.map((line) => (
              <tr key={line.id}>
                <td>
                  {[line.product, line.description].filter((part) => part !== '').join(' · ') || line.category || '–'}
                  {line.isReturn && <span className={classes.back}> · {t('orders.isReturn')}</span>}
                </td>
                <td data-align="end">
                  {line.quantityMillionths === null ? '' : millionthsText(line.quantityMillionths, language)}
                </td>
                <td data-align="end">
                  {line.unitPriceMillionths === null
                    ? ''
                    : priceText(line.unitPriceMillionths, line.amount.currency, language)}
                </td>
                <td data-align="end">{amountText(line.amount, language, digits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.data?.margin != null && <div className="quiet">{marginText(lines.data.margin, words)}</div>}
      <div className={classes.origin}>
        {order.importFileName === null ? t('orders.enteredByHand') : t('orders.from', { file: order.importFileName })}
        {order.importFileName === null && (
          <Button
            {...focusKeyProps(`sale-${order.id}`)}
            variant="subtle"
            size="compact-xs"
            onClick={() => openSales(order.customerId, order.id)}
          >
            {t('sales.change')}
          </Button>
        )}
      </div>
    </div>
  );
}
