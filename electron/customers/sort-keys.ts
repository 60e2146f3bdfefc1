import { isBalanceColumn, unitOfBalanceColumn } from '../../shared/balances/balance-column.ts';
import { byKey } from '../../shared/by-key.ts';
import type { ArchiveColumn } from '../../shared/customers/archive-column.ts';
import type { CustomerSortKey } from '../../shared/customers/list-keys.ts';
import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { type IndicatorKey, indicatorOfNoRows, isIndicator } from '../../shared/indicators/indicators.ts';
import { accountStates } from '../../shared/named-accounts/account-states.ts';
import { isOwnColumn, ownFieldOfColumn } from '../../shared/own-fields/own-column.ts';
import { choicesOfField, customerFields, listedFields } from '../../shared/records/customer-fields.ts';
import { foldText } from '../../shared/text.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { balanceTotals } from '../balances/read-balances.ts';
import { wholeArchive } from '../indicators/indicator.ts';
import { indicatorColumn } from '../indicators/indicator-values.ts';
import { standingsOn } from '../named-accounts/standings-on.ts';
import { nextBirthdays } from './birthday-filter-sql.ts';
import type { FilterSetting } from './customer-filter-sql.ts';
import { isNameOrderOfToday } from './name-order.ts';
import { ownSortKeys } from './own-sort-keys.ts';

/** What customers are sorted by, other than their number: a column that every archive has, or one that only this has. */
export type KeyedSort = Exclude<CustomerSortKey, 'number'> | ArchiveColumn;

interface SortSetting extends FilterSetting {
  descending: boolean;
}

interface Places {
  count: number;
  placeOf: (id: number) => number | undefined;
}

/** A whole number for each customer's place that sorts like what stands there; NaN where nothing does. */
export function sortKeysOf(
  connection: Connection,
  sort: KeyedSort,
  setting: SortSetting,
  { count, placeOf }: Places,
): Float64Array {
  const keys = new Float64Array(count).fill((isIndicator(sort) ? indicatorOfNoRows(sort) : null) ?? Number.NaN);
  const [ids, values] = idsAndKeys(connection, sort, setting);
  for (let index = 0; index < ids.length; index += 1) {
    const place = placeOf(ids[index] ?? 0);
    if (place !== undefined) keys[place] = values[index] ?? Number.NaN;
  }
  return keys;
}

function idsAndKeys(
  connection: Connection,
  sort: KeyedSort,
  { homeCurrency, today, descending }: SortSetting,
): IdsAndKeys {
  switch (sort) {
    case 'name':
      return namesInOrder(connection);
    case 'birthday':
      return nextBirthdays(connection, today);
    case 'email':
      return emailsInOrder(connection);
    case 'keyAccount':
      return keyAccountsInOrder(connection, today);
    default:
      if (isOwnColumn(sort)) return ownSortKeys(connection, ownFieldOfColumn(sort) ?? 0, descending);
      if (isBalanceColumn(sort)) return balanceTotals(connection, unitOfBalanceColumn(sort) ?? 0);
      return isIndicator(sort) ? figuresOf(connection, sort, { homeCurrency, today }) : textsInOrder(connection, sort);
  }
}

type IdsAndKeys = readonly [ids: readonly number[], keys: ArrayLike<number>];

/** By the order that is kept; by code point where it is not of today. */
function namesInOrder(connection: Connection): IdsAndKeys {
  const [ids, names] = columnsOf<[number, string]>(
    connection,
    isNameOrderOfToday(connection)
      ? `SELECT json_group_array(customer_id), json_group_array(key)
           FROM (SELECT customer_id, key FROM customer_name_order ORDER BY key)`
      : `SELECT json_group_array(id), json_group_array(name_folded)
           FROM (SELECT id, name_folded FROM customers ORDER BY name_folded)`,
  );
  return [ids, ranksOfSorted(names)];
}

/** Equal texts have one rank; an empty one has none. */
function ranksOfSorted(texts: readonly string[]): number[] {
  let rank = 0;
  return texts.map((text, index) => {
    if (text === '') return Number.NaN;
    if (text !== texts[index - 1]) rank += 1;
    return rank;
  });
}

/** Both by their indexes alone: to read the rows and sort their texts takes five times as long. */
function emailsInOrder(connection: Connection): IdsAndKeys {
  const [sortedEmails, texts] = columnsOf<[number, string]>(
    connection,
    `SELECT json_group_array(id), json_group_array(folded)
       FROM (SELECT id, folded FROM customer_emails ORDER BY folded)`,
  );
  const ranks = ranksOfSorted(texts);
  const rankOfEmail = new Map(sortedEmails.map((email, index) => [email, ranks[index] ?? Number.NaN]));
  const [emails, customers] = columnsOf<[number, number]>(
    connection,
    `SELECT json_group_array(id), json_group_array(customer_id)
       FROM (SELECT id, customer_id FROM customer_emails ORDER BY customer_id, position)`,
  );
  const ids: number[] = [];
  const keys: number[] = [];
  for (const [index, customer] of customers.entries()) {
    if (customer === customers[index - 1]) continue;
    ids.push(customer);
    keys.push(rankOfEmail.get(emails[index] ?? 0) ?? Number.NaN);
  }
  return [ids, keys];
}

function keyAccountsInOrder(connection: Connection, today: string): IdsAndKeys {
  const standings = standingsOn(connection, today);
  return [[...standings.keys()], Array.from(standings.values(), ({ state }) => accountStates.indexOf(state))];
}

function figuresOf(
  connection: Connection,
  sort: IndicatorKey,
  { homeCurrency, today }: Pick<SortSetting, 'homeCurrency' | 'today'>,
): IdsAndKeys {
  const { ids, values } = indicatorColumn(connection, sort, wholeArchive(homeCurrency, today));
  return [ids, values];
}

/** Of several phones and addresses the first, as in the row. */
const textsSql = {
  phone: 'SELECT customer_id, as_typed AS text, min(position) FROM customer_phones GROUP BY customer_id',
  city: 'SELECT customer_id, city AS text, min(position) FROM customer_addresses GROUP BY customer_id',
  country: 'SELECT customer_id, country AS text, min(position) FROM customer_addresses GROUP BY customer_id',
  company: `SELECT customers.id AS customer_id, coalesce(nullif(company.name, ''), company.number) AS text
              FROM customers JOIN customers AS company ON company.id = customers.company_id`,
  lookedAfterBy: `SELECT customers.id AS customer_id, staff.name AS text
                    FROM customers JOIN staff ON staff.id = customers.looked_after_by`,
  ...byKey(listedFields, (field) => `SELECT id AS customer_id, ${customerFields[field].column} AS text FROM customers`),
};

/** Names by pinyin; choices in their order; phones, of which every customer has another, by their characters. */
function textsInOrder(connection: Connection, sort: keyof typeof textsSql): IdsAndKeys {
  const [ids, texts] = columnsOf<[number, string]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(text) FROM (${textsSql[sort]})`,
  );
  const keyOf = sortKeyOfText(sort);
  const keys = new Map<string, string>();
  for (const text of texts) if (!keys.has(text)) keys.set(text, keyOf(text));
  const ranks = new Map([...new Set(keys.values())].sort().map((key, rank) => [key, rank]));
  ranks.set('', Number.NaN);
  return [ids, texts.map((text) => ranks.get(keys.get(text) ?? '') ?? Number.NaN)];
}

/** By what texts of this column are compared. */
function sortKeyOfText(sort: keyof typeof textsSql): (text: string) => string {
  if (sort === 'phone') return foldText;
  const field = listedFields.find((listed) => listed === sort);
  const choices = field === undefined ? null : choicesOfField(field);
  return choices === null
    ? nameOrderKey
    : (choice) => (choice === '' ? '' : String(choices.indexOf(choice)).padStart(3, '0'));
}
