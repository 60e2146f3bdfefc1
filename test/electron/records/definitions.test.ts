import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { allMigrations } from '../../../electron/archive/migrations/all-migrations.ts';
import { purgedRecords } from '../../../electron/bin/rows-to-purge.ts';
import { type TableName, tables } from '../../../shared/records/all-records.ts';
import type { Column } from '../../../shared/records/columns.ts';
import { exchangedRecords } from '../../../shared/records/exchanged-records.ts';
import { columnOf, definitionOf, hasColumn, recordNames, references } from '../../../shared/records/record-graph.ts';

const schema = new Database(':memory:');
for (const { sql } of allMigrations) schema.exec(sql);

interface StoredColumn {
  name: string;
  type: string;
  notnull: 0 | 1;
  dflt_value: string | null;
  pk: number;
}

const tableNames = Object.keys(tables) as TableName[];
const columnsOf = (table: TableName): [string, Column][] => Object.entries<Column>(tables[table].columns);

/** The least and the most that the schema lets a number be; what it limits to 0 and 1 is a yes or no. */
function storedRanges(table: string): [column: string, least: number, most: number][] {
  const sql = schema.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) ?? '';
  return [...sql.matchAll(/CHECK \((\w+) (?:BETWEEN (\d+) AND (\d+)|(>=?) (\d+))\)/g)].map(
    ([, column = '', least, most, sign, bound]) =>
      sign === undefined
        ? [column, Number(least), Number(most)]
        : [column, Number(bound) + (sign === '>' ? 1 : 0), Number.MAX_SAFE_INTEGER],
  );
}

function storedColumns(table: string): StoredColumn[] {
  return schema.prepare<[], StoredColumn>(`SELECT * FROM pragma_table_info('${table}')`).all();
}

/** A full-text table knows neither types nor null. */
const isFullText = (table: string): boolean => table === 'search_index';

describe('the definitions of the tables', () => {
  it('are all there are in the schema', () => {
    const made = schema
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
            AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all();
    expect(tableNames.toSorted()).toEqual(made.toSorted());
  });

  it.each(tableNames)('%s has the columns, types, nulls and presets of the schema', (table) => {
    const defined = columnsOf(table).map(([name, { type, isNullable, isPreset }]) =>
      isFullText(table) ? { name } : { name, type, isNullable, isPreset },
    );
    const inSchema = storedColumns(table);
    const hasOneKey = inSchema.filter(({ pk }) => pk > 0).length === 1;
    const stored = inSchema.map(({ name, type, notnull, dflt_value, pk }) => {
      // SQLite numbers an INTEGER PRIMARY KEY by itself; the keys of tables WITHOUT ROWID are never null.
      const isNumbered = hasOneKey && pk === 1 && type === 'INTEGER';
      const isNullable = notnull === 0 && pk === 0;
      const isPreset = isNullable || dflt_value !== null || isNumbered;
      return isFullText(table) ? { name } : { name, type, isNullable, isPreset };
    });
    const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);
    expect(defined.toSorted(byName)).toEqual(stored.toSorted(byName));
  });

  it.each(tableNames)('%s has the references of the schema', (table) => {
    const defined = columnsOf(table).flatMap(([column, { references: to }]) =>
      to === null ? [] : [`${column} ${to}`],
    );
    const stored = schema
      .prepare<[], string>(`SELECT "from" || ' ' || "table" FROM pragma_foreign_key_list('${table}')`)
      .pluck()
      .all();
    expect(defined.toSorted()).toEqual(stored.toSorted());
  });
});

describe('the definitions of what can be imported', () => {
  it.each(['contacts', 'relations', ...exchangedRecords] as const)(
    '%s let no number in that the schema refuses',
    (table) => {
      for (const [column, least, most] of storedRanges(table)) {
        const [definedLeast, definedMost] = columnOf(table, column)?.range ?? [];
        expect(definedLeast, column).toBeGreaterThanOrEqual(least);
        expect(definedMost, column).toBeLessThanOrEqual(most);
      }
    },
  );
});

describe('the definitions of the records', () => {
  it('come after what their rows name, so that rows can be made in their order and go in the reverse', () => {
    const early = references.filter(
      ({ table, to }) => table !== to && recordNames.indexOf(table) < recordNames.indexOf(to),
    );
    // A photo is an attachment of the customer's own: deleting both defers the checks.
    expect(early.map(({ table, column }) => `${table}.${column}`)).toEqual(['customers.photo_id']);
  });

  it.each(recordNames)('%s says whose its rows are by columns that it has', (table) => {
    const { owner, label, knownBy, oncePerCustomer } = definitionOf(table);
    const needed =
      typeof owner === 'object'
        ? [owner.partOf]
        : owner === 'pair' || owner === 'sortedPair'
          ? ['customer_id', 'other_customer_id']
          : owner === 'customer' || owner === 'mention'
            ? ['customer_id']
            : [];
    for (const column of needed) expect(columnOf(table, column)?.references, column).not.toBeNull();
    if (typeof owner !== 'object' && needed.length > 0) {
      for (const column of needed) expect(columnOf(table, column)?.references).toBe('customers');
    } else expect(hasColumn(table, 'customer_id'), 'an owner, or no customer').toBe(false);
    if (owner === 'mention') expect(columnOf(table, 'customer_id')?.isNullable).toBe(true);
    const named = label === null ? [] : 'firstOf' in label ? label.firstOf : label.allOf;
    for (const column of [...named, ...knownBy, ...(oncePerCustomer === null ? [] : [oncePerCustomer])])
      expect(hasColumn(table, column), column).toBe(true);
  });

  it.each(purgedRecords)('%s says of each text what a purge makes of it elsewhere', (table) => {
    const unsaid = Object.entries(definitionOf(table).columns).filter(
      ([, { kind, personal }]) => (kind === 'text') !== (personal !== null),
    );
    expect(unsaid).toEqual([]);
  });

  it.each(recordNames)(
    '%s says of a row that only one of a customer may have what tells it from the others',
    (table) => {
      const unique = schema
        .prepare<[], string>(
          `SELECT group_concat(columns.name) FROM pragma_index_list('${table}') AS indexes
           JOIN pragma_index_info(indexes.name) AS columns WHERE "unique" = 1 GROUP BY indexes.name`,
        )
        .pluck()
        .all()
        .map((columns) => columns.split(','))
        .filter((columns) => columns.includes('customer_id') && !columns.includes('other_customer_id'));
      const { oncePerCustomer } = definitionOf(table);
      for (const columns of unique) expect(columns).toEqual(['customer_id', oncePerCustomer]);
    },
  );
});
