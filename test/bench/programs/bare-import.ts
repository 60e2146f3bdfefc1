// The same CSV into the same tables with the same parser, and nothing else: no interpreting, no checks, no history.
import '../../../electron/engine/features.ts';
import { createReadStream } from 'node:fs';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { DelimitedText } from '../../../electron/spreadsheet/delimited-text.ts';
import { defaultReaderCaps } from '../../../electron/spreadsheet/reader-caps.ts';

const [csv = '', archivePath = ''] = process.argv.slice(2);
const archive = await createArchive(archivePath, { homeCurrency: 'CNY', now: Date.now() });
const db = archive.writer;
db.pragma('cache_size = -65536');
const insertCustomer = db.prepare(
  'INSERT INTO customers (number, name, name_folded, created_at, updated_at) VALUES (?, ?, ?, 0, 0)',
);
const insertPhone = db.prepare(
  'INSERT INTO customer_phones (customer_id, position, as_typed, digits) VALUES (?, 0, ?, ?)',
);
const insertProduct = db.prepare("INSERT INTO products (code, description, category) VALUES (?, ?, '')");
const insertOrder = db.prepare(
  `INSERT INTO orders (number, day, customer_id, currency, net_minor, has_sale, has_purchase, line_count)
   VALUES (?, ?, ?, 'CNY', 0, 0, 0, 0)`,
);
const insertLine = db.prepare(
  `INSERT INTO order_lines (order_id, product_id, quantity_millionths, unit_price_millionths, amount_minor, is_return)
   VALUES (?, ?, ?, ?, ?, 0)`,
);
const customers = new Map<string, number | bigint>();
const products = new Map<string, number | bigint>();
const orders = new Map<string, number | bigint>();

function keptId(known: Map<string, number | bigint>, key: string, make: () => number | bigint): number | bigint {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

const parser = new DelimitedText(',', defaultReaderCaps);
db.exec('BEGIN IMMEDIATE');
let isHeading = true;
for await (const portion of createReadStream(csv, 'utf8')) {
  for (const row of parser.push(String(portion))) {
    if (isHeading) {
      isHeading = false;
      continue;
    }
    const [order, day, number, name, phone, code, item, quantity, price, amount] = row.cells.map((cell) =>
      cell === null ? '' : String(cell),
    ) as [string, string, string, string, string, string, string, string, string, string];
    const customer =
      number === ''
        ? null
        : keptId(customers, number, () => {
            const id = insertCustomer.run(number, name, name.toLowerCase()).lastInsertRowid;
            insertPhone.run(id, phone, phone);
            return id;
          });
    const product = keptId(products, code, () => insertProduct.run(code, item).lastInsertRowid);
    const orderId = keptId(orders, order, () => insertOrder.run(order, day, customer).lastInsertRowid);
    insertLine.run(
      orderId,
      product,
      Math.round(Number(quantity) * 1_000_000),
      Math.round(Number(price) * 1_000_000),
      Math.round(Number(amount) * 100),
    );
  }
}
db.exec(`
  UPDATE orders SET (net_minor, has_sale, has_purchase, line_count) = (
    SELECT sum(amount_minor), max(amount_minor > 0), max(quantity_millionths > 0), count(*)
      FROM order_lines WHERE order_id = orders.id);
  INSERT INTO customer_totals
    SELECT customer_id, currency, min(day), max(day), sum(has_sale), sum(net_minor)
      FROM orders WHERE customer_id IS NOT NULL GROUP BY customer_id, currency;
  COMMIT`);
archive.close();
