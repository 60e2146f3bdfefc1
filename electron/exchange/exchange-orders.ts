import type { OrderTableField } from '../../shared/exchange/exchange-tables.ts';
import { noSaleWords, yesNoWords } from '../../shared/exchange/exchange-words.ts';
import { boughtForWords, paymentStateWords } from '../../shared/import/order-payment.ts';
import { digitsOfAll, moneyInUnits } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { ExchangeRow } from './exchange-table.ts';

const ordersAtOnce = 2_000;
const million = 1_000_000;

interface LineRow {
  orderId: number;
  lineCount: number;
  order: string | null;
  day: string;
  time: string | null;
  number: string | null;
  name: string | null;
  product: string | null;
  description: string | null;
  category: string | null;
  quantityMillionths: number | null;
  unitPriceMillionths: number | null;
  discountMillionths: number | null;
  amountMinor: number;
  costMinor: number | null;
  currency: string;
  isReturn: 0 | 1;
  noSaleReason: string | null;
  channel: string;
  servedBy: string | null;
  payment: string | null;
  dueDay: string | null;
  paidDay: string | null;
  boughtFor: string;
}

const ofShownCustomers = `(orders.customer_id IS NULL OR orders.customer_id IN
  (SELECT id FROM customers WHERE binned_at IS NULL AND merged_into IS NULL))`;

/** The most minor digits of the currencies there are: amounts of all of them can be written with so many. */
export function digitsOfOrders(connection: Connection, homeCurrency: string): number {
  const currencies = connection.prepare<[], string>('SELECT DISTINCT currency FROM orders').pluck().all();
  return digitsOfAll([homeCurrency, ...currencies]);
}

/**
 * By what the orders say themselves, so that they stand alike in every archive that holds them; those that say the same
 * as they came.
 */
const exchangeOrder = `orders.day, orders.time, length(orders.number), orders.number, customers.number, orders.currency,
    orders.net_minor, orders.line_count, orders.id`;

/** Every line of every order, walk-in sales and orders that are no sale too, day by day. */
export function* exchangeOrders(
  connection: Connection,
  { language, moneyDigits }: { language: Language; moneyDigits: number },
): Generator<ExchangeRow<OrderTableField>[]> {
  const ids = connection
    .prepare<
      [],
      number
    >(`SELECT orders.id FROM orders LEFT JOIN customers ON customers.id = customer_id WHERE ${ofShownCustomers}
        ORDER BY ${exchangeOrder}`)
    .pluck()
    .all();
  const read = connection.prepare<[string], LineRow>(
    `SELECT orders.id AS orderId, orders.line_count AS lineCount, orders.number AS "order", day, time, customers.number, customers.name, products.code AS product,
            products.description, products.category, quantity_millionths AS quantityMillionths,
            unit_price_millionths AS unitPriceMillionths, discount_millionths AS discountMillionths,
            amount_minor AS amountMinor, order_lines.cost_minor AS costMinor, orders.currency, is_return AS isReturn,
            no_sale_reason AS noSaleReason, channel, payment, due_day AS dueDay, paid_day AS paidDay,
            bought_for AS boughtFor,
            staff.name AS servedBy
       FROM json_each(?) AS wanted CROSS JOIN orders ON orders.id = wanted.value
       JOIN order_lines ON order_lines.order_id = orders.id
       LEFT JOIN customers ON customers.id = orders.customer_id
       LEFT JOIN products ON products.id = order_lines.product_id
       LEFT JOIN staff ON staff.id = orders.served_by
      ORDER BY ${exchangeOrder}, order_lines.id`,
  );
  /** Orders of several lines have a number of their own, or are told apart by a running one. */
  let visits = 0;
  let visitOrderId = 0;
  const visitOf = ({ order, orderId, lineCount }: LineRow): string | null => {
    if (order !== null || lineCount < 2) return null;
    if (orderId !== visitOrderId) {
      visitOrderId = orderId;
      visits += 1;
    }
    return String(visits);
  };
  const yes = yesNoWords.wordOf('yes', language);
  for (let from = 0; from < ids.length; from += ordersAtOnce) {
    yield read.all(JSON.stringify(ids.slice(from, from + ordersAtOnce))).map((line) => {
      const { amountMinor, costMinor, currency } = line;
      return {
        order: line.order,
        day: line.day,
        time: line.time,
        number: line.number,
        name: line.name,
        product: line.product,
        description: line.description,
        category: line.category,
        quantity: ofMillionths(line.quantityMillionths),
        unitPrice: ofMillionths(line.unitPriceMillionths),
        discount: ofMillionths(line.discountMillionths),
        amount: moneyInUnits({ minor: amountMinor, currency }, moneyDigits),
        cost: costMinor === null ? null : moneyInUnits({ minor: costMinor, currency }, moneyDigits),
        currency,
        return: line.isReturn === 1 ? yes : null,
        channel: line.channel,
        servedBy: line.servedBy,
        visit: visitOf(line),
        paymentState: line.payment === null ? null : paymentStateWords.wordOf(line.payment, language),
        dueDay: line.dueDay,
        paidDay: line.paidDay,
        boughtFor: line.boughtFor === '' ? null : boughtForWords.wordOf(line.boughtFor, language),
        status: line.noSaleReason === null ? null : noSaleWords.wordOf(line.noSaleReason, language),
      };
    });
  }
}

function ofMillionths(value: number | null): number | null {
  return value === null ? null : value / million;
}

export function countExchangeLines(connection: Connection): number {
  return (
    connection
      .prepare<[], number>(`SELECT coalesce(sum(line_count), 0) FROM orders WHERE ${ofShownCustomers}`)
      .pluck()
      .get() ?? 0
  );
}
