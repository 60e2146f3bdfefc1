import type { z } from 'zod';
import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import type { RollUp } from '../../shared/groups/roll-up.ts';
import type { OrderIndicator } from '../../shared/indicators/indicators.ts';
import { type Money, minorUnits } from '../../shared/money.ts';
import type { Order, OrdersQuestion, orderLineSchema } from '../../shared/orders/contract.ts';
import type { LeftOutReason } from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { countedOrders, countedParameters } from '../groups/counted-orders.ts';
import { type IndicatorWindow, wholeArchive } from '../indicators/indicator.ts';
import { indicatorRows } from '../indicators/indicator-values.ts';
import { narrowedOrders } from '../narrowing/narrowed-orders.ts';
import { costedLinesOf, type LinesOfPeriod } from '../products/costed-lines.ts';
import { profitOfLines } from '../products/profit-sql.ts';

interface OrdersWindow {
  offset: number;
  limit: number;
}

interface ListSetting {
  homeCurrency: string;
  today: string;
  rollUpOf(kind: RolledUpKind): RollUp;
}

interface OrderList {
  total: number;
  withSale: number;
  net: Money;
  areNetsWhole: boolean;
  orders: Order[];
}

const binnedCustomer = 'orders.customer_id IN (SELECT id FROM customers WHERE binned_at IS NOT NULL)';

/**
 * Who bought something in the period, whatever they brought back; `@orders` stands for the orders that fit, `@buyer` for the
 * column of whom they count to.
 */
const customersWithSale = `(
    SELECT DISTINCT @buyer FROM @orders AS sales WHERE sales.has_sale = 1 AND sales.customer_id IS NOT NULL
       AND sales.currency = @currency AND sales.day BETWEEN @from AND @to)`;

const customerWithoutSale = `orders.customer_id IS NOT NULL AND NOT ${binnedCustomer}
    AND orders.@buyer NOT IN ${customersWithSale}`;

/** Whose orders of the period come to nothing. */
const customersOfZero = `(
    SELECT @buyer FROM @orders AS free WHERE free.customer_id IS NOT NULL AND free.currency = @currency
       AND free.no_sale_reason IS NULL AND free.day BETWEEN @from AND @to GROUP BY @buyer HAVING sum(free.net_minor) = 0)`;

const rankedCustomer = `NOT ${binnedCustomer} AND orders.@buyer IN ${customersWithSale}`;

/** The orders a ranking left out for each reason; the period and the currency are conditions of their own. */
const leftOutConditions: Record<Exclude<LeftOutReason, 'costUnknown'>, string> = {
  walkIn: 'orders.customer_id IS NULL',
  binned: binnedCustomer,
  onlyReturns: `${customerWithoutSale} AND orders.@buyer NOT IN ${customersOfZero}`,
  nothingCharged: `${customerWithoutSale} AND orders.@buyer IN ${customersOfZero}`,
  otherCurrency: 'true',
};

/** The orders behind a figure, newest first, with the sum of all of them. */
export function listOrders(
  connection: Connection,
  question: OrdersQuestion & OrdersWindow,
  { homeCurrency, today, rollUpOf }: ListSetting,
): OrderList {
  const currency = question.currency ?? homeCurrency;
  const { rollUp, group, customerId } = question;
  const narrowed = narrowedOrders(connection, question.narrowing);
  const isOfOne = customerId !== undefined || group !== undefined;
  const relation = rollUp === undefined ? narrowed : { ...narrowed, sql: countedOrders(narrowed.sql), isWhole: false };
  const parameters = {
    currency,
    unit: minorUnits(currency),
    from: question.from ?? '0000-01-01',
    to: question.to ?? '9999-12-31',
    customerId: customerId ?? null,
    countedTo: group ?? customerId ?? null,
    ids: idsOfFigure(connection, question, wholeArchive(currency, today)),
    ...relation.parameters,
    ...(rollUp === undefined ? {} : countedParameters(rollUpOf(rollUp), { group, customerId })),
    limit: question.limit,
    offset: question.offset,
  };
  const conditions = ['orders.currency = @currency', 'orders.day BETWEEN @from AND @to'];
  if (isOfOne) conditions.push('orders.@buyer = @countedTo');
  if (group !== undefined && customerId !== undefined) conditions.push('orders.customer_id = @customerId');
  if (isOfOne && rollUp !== undefined) conditions.push('orders.customer_id IN (SELECT value FROM json_each(@members))');
  if (question.leftOut !== undefined) {
    conditions.push(
      question.leftOut === 'costUnknown'
        ? ofUnknownCost(costedLinesOf(relation, parameters, currency))
        : leftOutConditions[question.leftOut],
    );
  }
  if (question.isRanked === true) conditions.push(rankedCustomer);
  if (question.figure !== undefined) {
    conditions.push(
      relation.isWhole ? 'orders.id IN (SELECT value FROM json_each(@ids))' : narrowedFigure(question.figure),
    );
  }
  // Behind a figure are only the orders that count; the page of a customer shows the others too.
  if (question.leftOut !== undefined || question.isRanked === true) conditions.push('orders.no_sale_reason IS NULL');
  const where = conditions
    .join(' AND ')
    .replaceAll('@orders', relation.sql)
    .replaceAll('@buyer', rollUp === undefined ? 'customer_id' : 'counted_to');

  const sum = connection
    .prepare<[typeof parameters], { total: number; withSale: number; netMinor: number; areNetsWhole: 0 | 1 }>(
      `SELECT count(*) AS total, coalesce(sum(orders.has_sale), 0) AS withSale,
              coalesce(sum(orders.net_minor), 0) AS netMinor,
              coalesce(min(orders.net_minor % @unit = 0), 1) AS areNetsWhole
         FROM ${relation.sql} AS orders WHERE ${where}`,
    )
    .get(parameters) ?? { total: 0, withSale: 0, netMinor: 0, areNetsWhole: 1 };
  const orders = connection
    .prepare<[typeof parameters], OrderRow>(
      `${selectOrders(relation.sql)}
        WHERE ${where}
        ORDER BY orders.day DESC, orders.time DESC, orders.id DESC
        LIMIT @limit OFFSET @offset`,
    )
    .all(parameters);
  const { total, withSale, netMinor } = sum;
  return {
    total,
    withSale,
    net: { minor: netMinor, currency },
    areNetsWhole: sum.areNetsWhole === 1,
    orders: orders.map(orderOf),
  };
}

/** Those of customers, or groups, of whose sales no cost is known. */
function ofUnknownCost({ sql }: LinesOfPeriod): string {
  const known = `SELECT orders.@buyer ${sql} GROUP BY orders.@buyer HAVING ${profitOfLines} IS NOT NULL`;
  return `${rankedCustomer} AND orders.@buyer NOT IN (${known})`;
}

/** As JSON; none where the figure is of no customer. */
function idsOfFigure(
  connection: Connection,
  { figure, customerId, from, to }: Pick<OrdersQuestion, 'figure' | 'customerId' | 'from' | 'to'>,
  whole: IndicatorWindow,
): string {
  if (figure === undefined || customerId === undefined) return '[]';
  const window = { ...whole, from: from ?? whole.from, to: to ?? whole.to };
  return JSON.stringify(indicatorRows(connection, figure, window, customerId).map(({ id }) => id));
}

/** Of a customer with a sale that fits: the orders that fit behind the figure. */
function narrowedFigure(figure: OrderIndicator): string {
  const counted = 'orders.no_sale_reason IS NULL';
  if (figure === 'orders') return `${counted} AND orders.has_sale`;
  if (figure !== 'firstDay' && figure !== 'lastDay') return counted;
  return `${counted} AND orders.has_sale AND orders.day = (
    SELECT ${figure === 'firstDay' ? 'min' : 'max'}(day) FROM @orders AS days
     WHERE days.@buyer = @countedTo AND days.currency = @currency AND days.has_sale AND days.day BETWEEN @from AND @to)`;
}

/** Orders by id. */
export function ordersById(connection: Connection, ids: readonly number[]): Map<number, Order> {
  const rows = connection
    .prepare<[string], OrderRow>(`${selectOrders()} WHERE orders.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids));
  return new Map(rows.map((row) => [row.id, orderOf(row)]));
}

type OrderRow = Omit<Order, 'net' | 'hasSale'> & { hasSale: 0 | 1; netMinor: number; currency: string };

const selectOrders = (
  from = 'orders',
): string => `SELECT orders.id, orders.number, orders.day, orders.time, orders.customer_id AS customerId,
         customers.name AS customerName, customers.number AS customerNumber, orders.currency, orders.channel,
         staff.name AS servedBy, orders.net_minor AS netMinor, orders.has_sale AS hasSale,
         orders.line_count AS lineCount, orders.no_sale_reason AS noSaleReason, imports.file_name AS importFileName
    FROM ${from} AS orders
    LEFT JOIN customers ON customers.id = orders.customer_id
    LEFT JOIN staff ON staff.id = orders.served_by
    LEFT JOIN imports ON imports.id = orders.import_id`;

function orderOf({ netMinor, currency, ...row }: OrderRow): Order {
  return { ...row, net: { minor: netMinor, currency }, hasSale: row.hasSale === 1 };
}

type OrderLine = z.infer<typeof orderLineSchema>;
type LineRow = Omit<OrderLine, 'amount' | 'cost' | 'isReturn'> & {
  amountMinor: number;
  costMinor: number | null;
  currency: string;
  isReturn: 0 | 1;
};

/** The lines of one order, as they came. */
export function linesOfOrder(connection: Connection, orderId: number): OrderLine[] {
  return connection
    .prepare<[number], LineRow>(
      `SELECT order_lines.id, coalesce(products.code, '') AS product, coalesce(products.description, '') AS description,
              coalesce(products.category, '') AS category, quantity_millionths AS quantityMillionths,
              unit_price_millionths AS unitPriceMillionths, discount_millionths AS discountMillionths,
              amount_minor AS amountMinor, order_lines.cost_minor AS costMinor, orders.currency, is_return AS isReturn
         FROM order_lines JOIN orders ON orders.id = order_lines.order_id
         LEFT JOIN products ON products.id = order_lines.product_id
        WHERE order_id = ? ORDER BY order_lines.id`,
    )
    .all(orderId)
    .map(({ amountMinor, costMinor, currency, isReturn, ...line }) => ({
      ...line,
      amount: { minor: amountMinor, currency },
      cost: costMinor === null ? null : { minor: costMinor, currency },
      isReturn: isReturn === 1,
    }));
}
