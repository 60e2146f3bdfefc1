import type { Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import { type ColumnProfile, contentOf } from './column-content.ts';
import { type ColumnMapping, identifyingFields, type SumRows } from './fields.ts';
import { writtenAmount } from './propose-amount.ts';
import { type StatedKind, statedKindOf, stateValue } from './sale-state.ts';

/** A column of more values is none of types. */
const mostTypes = 12;
const fewestOrders = 3;
const fieldsOfNoType = [...identifyingFields, 'order', 'product', 'description', 'note'] as const;

/**
 * Of an order's rows of several types (Sale, Sale Line, Payment) those that come to what the rows of the most telling
 * type come to, in every order that has both, and in some that have several lines: they are sums of the others. They
 * name no goods; where no row does, several orders must agree.
 */
export function proposeSumRows(
  mapping: ColumnMapping,
  profiles: readonly ColumnProfile[],
  rows: Rows,
): SumRows | undefined {
  const orderColumn = mapping.order?.[0];
  if (orderColumn === undefined) return undefined;
  const orders = [...Map.groupBy(rows, (row) => cellAsTyped(row[orderColumn]).trim())].filter(
    ([number, ofOrder]) => number !== '' && ofOrder.length > 1,
  );
  if (orders.length === 0) return undefined;
  const taken = new Set(fieldsOfNoType.flatMap((field) => mapping[field] ?? []));
  for (const profile of profiles) {
    if (taken.has(profile.index) || contentOf(profile) !== 'text') continue;
    const found = sumValuesOf(
      profile.index,
      orders.map(([, ofOrder]) => ofOrder),
      mapping,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Money given back is no sum of what was sold, whatever it comes to. */
const mayBeOfSums: ReadonlySet<StatedKind> = new Set(['sale', 'payment', 'unknown']);

function sumValuesOf(
  column: number,
  orders: readonly (readonly Rows[number][])[],
  mapping: ColumnMapping,
): SumRows | undefined {
  const typeOf = (row: Rows[number]): string => stateValue(cellAsTyped(row[column]));
  const values = [...new Set(orders.flat().map(typeOf))].filter((value) => mayBeOfSums.has(statedKindOf(value)));
  if (values.length < 2 || values.length > mostTypes) return undefined;
  const goods = [...(mapping.product ?? []), ...(mapping.description ?? [])];
  const linesOf = (value: string): readonly Rows[number][] => orders.flat().filter((row) => typeOf(row) === value);
  const namesGoods = (value: string): number =>
    linesOf(value).filter((row) => goods.some((at) => cellAsTyped(row[at]).trim() !== '')).length;
  const [lineValue] = values.toSorted(
    (a, b) => namesGoods(b) - namesGoods(a) || linesOf(b).length - linesOf(a).length || (a < b ? -1 : 1),
  );
  if (lineValue === undefined) return undefined;
  const sumIn = (ofOrder: readonly Rows[number][], value: string): number | null => {
    const amounts = ofOrder.filter((row) => typeOf(row) === value).map((row) => writtenAmount(mapping, row));
    return amounts.length === 0 ? null : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  };
  const isSum = (value: string): boolean => {
    if (value === lineValue) return false;
    const isLone = (ofOrder: readonly Rows[number][]): boolean =>
      sumIn(ofOrder, value) !== null && sumIn(ofOrder, lineValue) === null;
    // A payment of something else is none of the sales; a sale without lines is.
    if (statedKindOf(value) !== 'payment' && orders.some(isLone)) return false;
    const both = orders.flatMap((ofOrder) => {
      const [sum, lines] = [sumIn(ofOrder, value), sumIn(ofOrder, lineValue)];
      const count = ofOrder.filter((row) => typeOf(row) === lineValue).length;
      return sum === null || lines === null ? [] : [{ isEqual: Math.abs(sum - lines) < 0.011, count }];
    });
    const isTelling =
      goods.length > 0 ? namesGoods(value) === 0 && namesGoods(lineValue) > 0 : both.length >= fewestOrders;
    return isTelling && both.length > 0 && both.every(({ isEqual }) => isEqual) && both.some(({ count }) => count > 1);
  };
  const sums = values.filter(isSum);
  return sums.length === 0 ? undefined : { column, values: sums };
}
