import { setImmediate as turn } from 'node:timers/promises';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import { placeOfMatch, type SearchableText, searchableText, spanOfMatch } from '../../shared/search/searchable-text.ts';
import { shortenedAround } from '../../shared/search/shortened-around.ts';
import type { Archive } from '../archive/archive.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { customerStandings } from './customer-standing.ts';
import { type OrderSpan, ordersNumberedLike, readNumbersAhead } from './order-numbers.ts';

export interface OrdersQuestion {
  text: string;
  limit: number;
}

/** Some ten milliseconds of work: a further keystroke is answered in between. */
const rowsOfSlice = 50_000;

interface Hit {
  customerId: number;
  kind: 'order' | 'product';
  day: string;
  text: SearchableText;
}

/**
 * Customers by what their orders hold: the number, or a product by name or code. Neither is in the search index, which
 * every order would have to change; numbers are looked for in memory, products in the lines, those that came last
 * first, until enough customers are found. Who bought last comes first.
 */
export async function findByOrders(
  session: ArchiveSession,
  { text, limit }: OrdersQuestion,
  signal?: AbortSignal,
): Promise<FoundCustomer[]> {
  const { compact } = searchableText(text);
  if (compact === '') {
    await readAhead(session, signal);
    return [];
  }
  const connection = session.archive.reader;
  const standings = customerStandings(session);
  const isShown = (id: number): boolean => standings.get(id)?.isShown === true;
  const hits = new Map<number, Hit>();
  const take = (hit: Hit): void => {
    const known = hits.get(hit.customerId);
    if (isShown(hit.customerId) && (known === undefined || known.day < hit.day)) hits.set(hit.customerId, hit);
  };
  for (const source of [ordersNumbered(session), ordersOfProducts(session, compact)]) {
    const before = hits.size;
    for (const span of spansFromTheEnd(connection, source.table)) {
      if (hits.size - before >= limit) break;
      await turn();
      signal?.throwIfAborted();
      for (const hit of source.hitsIn(session.archive.reader, span, compact)) take(hit);
    }
  }
  const latest = [...hits.values()].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, limit);
  return described(connection, latest, compact);
}

/** What the answers are found in, read as the palette opens, so that no key stroke waits for it. */
async function readAhead({ archive }: ArchiveSession, signal: AbortSignal | undefined): Promise<void> {
  searchedProducts(archive);
  for (const span of spansFromTheEnd(archive.reader, 'orders')) {
    for (const _ of readNumbersAhead(archive, span)) {
      await turn();
      signal?.throwIfAborted();
    }
  }
}

interface SearchedProduct {
  id: number;
  texts: readonly SearchableText[];
}

const keptProducts = new CacheByTables<readonly SearchedProduct[]>();

function searchedProducts(archive: Archive): readonly SearchedProduct[] {
  return keptProducts.get(archive, { key: '', reads: ['products'] }, () =>
    allRows(archive.reader, build.selectFrom('products').select(['id', 'code', 'description'])).map(
      ({ id, code, description }) => ({ id, texts: [description, code].map((text) => searchableText(text)) }),
    ),
  );
}

interface Source {
  table: 'orders' | 'order_lines';
  hitsIn(connection: Connection, span: OrderSpan, compact: string): Iterable<Hit>;
}

function ordersNumbered({ archive }: ArchiveSession): Source {
  return {
    table: 'orders',
    *hitsIn(connection, span, compact) {
      const ids = ordersNumberedLike(archive, span, compact);
      if (ids.length === 0) return;
      const rows = connection
        .prepare<[string], { number: string; day: string; customerId: number }>(
          `SELECT number, day, customer_id AS customerId FROM orders
            WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id`,
        )
        .all(JSON.stringify(ids));
      for (const { number, day, customerId } of rows) {
        const searchable = searchableText(number);
        if (placeOfMatch(searchable, compact) >= 0) yield { customerId, kind: 'order', day, text: searchable };
      }
    },
  };
}

function ordersOfProducts({ archive }: ArchiveSession, wanted: string): Source {
  const products = new Map<number, SearchableText>();
  for (const { id, texts } of searchedProducts(archive)) {
    const fitting = texts.find((text) => placeOfMatch(text, wanted) >= 0);
    if (fitting !== undefined) products.set(id, fitting);
  }
  const ids = JSON.stringify([...products.keys()]);
  return {
    table: 'order_lines',
    *hitsIn(connection, span) {
      if (products.size === 0) return;
      const rows = connection
        .prepare<[number, number, string], { productId: number; day: string; customerId: number }>(
          `SELECT product_id AS productId, max(day) AS day, customer_id AS customerId
             FROM order_lines JOIN orders ON orders.id = order_id
            WHERE order_lines.id BETWEEN ? AND ? AND product_id IN (SELECT value FROM json_each(?))
              AND customer_id IS NOT NULL
            GROUP BY customer_id`,
        )
        .all(span.from, span.to, ids);
      for (const { productId, day, customerId } of rows) {
        const text = products.get(productId);
        if (text !== undefined) yield { customerId, kind: 'product', day, text };
      }
    },
  };
}

function* spansFromTheEnd(connection: Connection, table: Source['table']): Generator<OrderSpan> {
  const last = connection.prepare<[], number | null>(`SELECT max(id) FROM ${table}`).pluck().get() ?? 0;
  for (let to = last; to > 0; to -= rowsOfSlice) yield { from: to - rowsOfSlice + 1, to };
}

function described(connection: Connection, hits: readonly Hit[], compact: string): FoundCustomer[] {
  const rows = connection
    .prepare<[string], Omit<FoundCustomer, 'why' | 'doNotContact'> & { doNotContact: string }>(
      `SELECT id, name, number,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position, id LIMIT 1)
                AS phone,
              ${refusedChannelsSql} AS doNotContact,
              (SELECT max(last_day) FROM customer_totals WHERE customer_id = customers.id) AS lastDay
         FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(hits.map(({ customerId }) => customerId)));
  const byId = new Map(
    rows.map((row) => [
      row.id,
      { ...row, doNotContact: JSON.parse(row.doNotContact) as FoundCustomer['doNotContact'] },
    ]),
  );
  return hits.flatMap(({ customerId, kind, day, text }) => {
    const customer = byId.get(customerId);
    if (customer === undefined) return [];
    const place = placeOfMatch(text, compact);
    const spans = [spanOfMatch(text, place, place + compact.length)];
    return { ...customer, why: { kind, label: day, ...shortenedAround(text.text, spans) } };
  });
}
