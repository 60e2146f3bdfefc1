import { sortedByName } from '../../shared/customers/name-order-key.ts';
import type { PersonAround } from '../../shared/people/contract.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

interface RelationRow {
  id: number;
  name: string;
  relation: string;
  relationBack: string;
  influence: number | null;
  preferences: string;
  note: string;
  otherId: number | null;
  otherNumber: string | null;
  otherName: string | null;
  otherBinnedAt: number | null;
}

const columns = `relations.id, relations.name, relation, relation_back AS relationBack, influence,
       relations.preferences, relations.note, other.id AS otherId, other.number AS otherNumber, other.name AS otherName,
       other.binned_at AS otherBinnedAt`;

/** The people around a customer from both sides, the weightiest first. Error: CUSTOMER_UNKNOWN. */
export function peopleOfCustomer(connection: Connection, customerId: number): PersonAround[] {
  const { id } = existingCustomer(connection, customerId);
  const own = connection
    .prepare<[number], RelationRow>(
      `SELECT ${columns} FROM relations LEFT JOIN customers AS other ON other.id = other_customer_id
        WHERE customer_id = ? AND other_customer_id IS NOT customer_id`,
    )
    .all(id)
    .map((row): PersonAround => ({ ...personOf(row), writtenIn: 'own', influence: row.influence }));
  // No one is shown by a file that lies in the bin.
  const others = connection
    .prepare<[number], RelationRow>(
      `SELECT ${columns} FROM relations JOIN customers AS other ON other.id = customer_id
        WHERE other_customer_id = ? AND customer_id <> other_customer_id AND other.binned_at IS NULL`,
    )
    .all(id)
    .map((row): PersonAround => {
      const { relation, relationBack } = row;
      return {
        ...personOf(row),
        writtenIn: 'other',
        relation: relationBack,
        relationBack: relation,
        influenceBack: row.influence,
        // What the other file notes is about this customer, not about whom it belongs to.
        preferences: '',
      };
    });
  const people = weightiestFirst([...own, ...others]);
  return withPreferences(connection, people);
}

function personOf(row: RelationRow): PersonAround {
  const { id, relation, relationBack, preferences, note } = row;
  const customer =
    row.otherId === null
      ? null
      : {
          id: row.otherId,
          number: row.otherNumber ?? '',
          name: row.otherName ?? '',
          isBinned: row.otherBinnedAt !== null,
        };
  const name = customer === null ? row.name : customer.name === '' ? customer.number : customer.name;
  return {
    id,
    writtenIn: 'own',
    name,
    customer,
    relation,
    relationBack,
    influence: null,
    influenceBack: null,
    preferences,
    note,
    likes: [],
    avoids: [],
  };
}

/** Who weighs most first; of equal weight by name, as everywhere. */
export function weightiestFirst<Person extends { influence: number | null; name: string }>(
  people: readonly Person[],
): Person[] {
  return sortedByName(people).sort((a, b) => (b.influence ?? 0) - (a.influence ?? 0));
}

function withPreferences(connection: Connection, people: readonly PersonAround[]): PersonAround[] {
  const ids = people.flatMap(({ customer }) => (customer === null ? [] : [customer.id]));
  if (ids.length === 0) return [...people];
  const known = allRows(
    connection,
    build
      .selectFrom('preferences')
      .select(['customer_id as customerId', 'kind', 'text'])
      .where('customer_id', 'in', ids)
      .where('is_current', '=', 1)
      .orderBy('learned_day', (order) => order.desc().nullsLast())
      .orderBy('id', 'desc'),
  );
  const textsOf = (customerId: number | undefined, kind: 'likes' | 'avoids') =>
    known.filter((one) => one.customerId === customerId && one.kind === kind).map(({ text }) => text);
  return people.map((person) => ({
    ...person,
    likes: textsOf(person.customer?.id, 'likes'),
    avoids: textsOf(person.customer?.id, 'avoids'),
  }));
}

const mostWords = 100;

/** The words for relations in use, each with the way back most used with it. */
export function relationWords(connection: Connection): { relation: string; back: string }[] {
  const pairs = connection
    .prepare<[], { relation: string; back: string }>(
      `SELECT relation, relation_back AS back FROM relations WHERE relation <> ''
        GROUP BY relation, relation_back ORDER BY count(*) DESC, relation, relation_back`,
    )
    .all();
  const words = new Map<string, string>();
  for (const { relation, back } of pairs) if (!words.has(relation)) words.set(relation, back);
  return [...words].slice(0, mostWords).map(([relation, back]) => ({ relation, back }));
}
