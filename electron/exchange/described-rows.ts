import { recordCell, recordsOfCell } from '../../shared/exchange/record-cell.ts';
import type { NamedBy } from '../../shared/records/exchanged-records.ts';
import { columnOf, hasColumn } from '../../shared/records/record-graph.ts';
import type { Connection } from '../archive/query.ts';

type NamedByLabel = NamedBy & { how: 'label' };

/** The longest part, in characters: a long note is told apart by its beginning. */
const longestPart = 80;

/** In the order in which a person sees them; `row` is the name of the table in the query. */
function placeOf({ table }: NamedByLabel, row: string): string {
  const seenBy = ['day', 'time'].filter((column) => hasColumn(table, column));
  return `(${[...seenBy.map((column) => `coalesce(${row}.${column}, '')`), `${row}.id`].join(', ')})`;
}

function partOf(row: string, column: string): string {
  return `substr(coalesce(${row}.${column}, ''), 1, ${longestPart})`;
}

/**
 * A row of a customer as a cell names it, as JSON: what it is called by, and how many of the same customer and name are
 * before it. `id`: which row.
 */
export function descriptionSql(named: NamedByLabel, id: string): string {
  const { table, columns } = named;
  const isSame = columns.map((column) => `${partOf('earlier', column)} = ${partOf('described', column)}`);
  return `(SELECT json_array(${columns.map((column) => partOf('described', column)).join(', ')},
                 (SELECT count(*) FROM ${table} AS earlier WHERE earlier.customer_id IS described.customer_id
                     AND ${isSame.join(' AND ')} AND ${placeOf(named, 'earlier')} < ${placeOf(named, 'described')}))
            FROM ${table} AS described WHERE described.id = ${id})`;
}

export function descriptionCell(json: string): string {
  const parts = JSON.parse(json) as (string | number)[];
  const before = Number(parts.pop());
  return recordCell([[...parts.map(String), ...(before === 0 ? [] : [String(before + 1)])]]);
}

/** Finds the rows that such cells name. */
export class DescribedRows {
  readonly #named: NamedByLabel;
  readonly #isExchange: boolean;
  readonly #connection: Connection;

  /** `isExchange`: the table is our own. */
  constructor(connection: Connection, named: NamedByLabel, isExchange: boolean) {
    this.#connection = connection;
    this.#named = named;
    this.#isExchange = isExchange;
  }

  /** Null where the customer has no such row. */
  find(customerId: number | null, cell: string): number | null {
    const { table, columns } = this.#named;
    const [parts = []] = recordsOfCell(cell);
    const said = columns.map((column, place) => ({ column, text: (parts[place] ?? '').slice(0, longestPart) }));
    const asked = this.#isExchange && this.#isOurs(said) ? said : said.filter(({ text }) => text !== '');
    const nth = Number(parts[columns.length] ?? '1');
    if (asked.length === 0 || !Number.isInteger(nth) || nth < 1) return null;
    const row = this.#connection
      .prepare<unknown[], number>(
        `SELECT id FROM ${table} AS described WHERE customer_id IS ?
            AND ${asked.map(({ column }) => `${partOf('described', column)} = ?`).join(' AND ')}
          ORDER BY ${placeOf(this.#named, 'described').slice(1, -1)} LIMIT 1 OFFSET ?`,
      )
      .pluck()
      .get(customerId, ...asked.map(({ text }) => text), nth - 1);
    return row ?? null;
  }

  /**
   * Whether we may have written the cell: then its blank parts are blank in the row. What every row has is never left
   * out; somebody who writes the number of an order alone leaves out its day.
   */
  #isOurs(said: readonly { column: string; text: string }[]): boolean {
    return said.every(({ column, text }) => {
      const definition = columnOf(this.#named.table, column);
      return text !== '' || definition?.isNullable === true || definition?.isPreset === true;
    });
  }
}
