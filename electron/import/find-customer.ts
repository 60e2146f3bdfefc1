import type { MatchKey } from '../../shared/import/fields.ts';
import {
  fallbackKeys,
  haveDifferentReach,
  type Identity,
  NameComparison,
  valuesOf,
} from '../../shared/import/identify-customers.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

export interface FoundCustomer {
  id: number;
  isBinned: boolean;
}

interface Row {
  id: number;
  number: string;
  number_is_ours: number;
  name: string;
  name_folded: string;
  binned_at: number | null;
  merged_into: number | null;
}

type SingleKey = Exclude<MatchKey, 'name+phone'>;

/** More customers share a value only where it is a placeholder: of those the first of the archive are looked at. */
const mostCandidates = 50;
// The first by their index: a million with one phone are neither read nor sorted.
const candidateIds: Record<SingleKey, string> = {
  number: 'SELECT id FROM customers WHERE number = ? LIMIT',
  phone: 'SELECT customer_id FROM customer_phones WHERE digits = ? ORDER BY id LIMIT',
  email: 'SELECT customer_id FROM customer_emails WHERE folded = ? ORDER BY id LIMIT',
  name: 'SELECT id FROM customers WHERE name_folded = ? ORDER BY id LIMIT',
};
const columns = 'id, number, number_is_ours, name, name_folded, binned_at, merged_into';
const standingFirst = 'ORDER BY binned_at IS NOT NULL, id';

/** Finds the customer of the archive that rows of a file mean; `isOnlyOfName` where no other of the file has the name. */
export type CustomerFinder = (rows: readonly Identity[], isOnlyOfName: boolean) => Finding;

export interface Finding {
  found: FoundCustomer | null;
  /** A value of theirs that belongs to somebody of another name, where no one is found. */
  sharedWith: { value: string; name: string } | null;
}

/**
 * Customers are found by the same keys, and told apart by the same contradictions, as those of a file
 * (`identifyCustomers`). Of several the one outside the bin that is longest in the archive, so that the same file finds
 * the same customer again. A merged customer leads to the winner.
 */
export function customerFinder(connection: Connection, match: MatchKey, isExchange = false): CustomerFinder {
  const byId = connection.prepare<[number], Row>(`SELECT ${columns} FROM customers WHERE id = ?`);
  const byKey = Object.fromEntries(
    Object.entries(candidateIds).map(([key, ids]) => [
      key,
      connection.prepare<[string], Row>(
        `SELECT ${columns} FROM customers WHERE id IN (${ids} ${mostCandidates}) ${standingFirst}`,
      ),
    ]),
  ) as Record<SingleKey, ReturnType<typeof connection.prepare<[string], Row>>>;
  // Where more than the candidates share a phone, the name leads to the customer.
  const byNameWithPhone = connection.prepare<[string, string], Row>(
    `SELECT ${columns} FROM customers WHERE name_folded = ?
      AND EXISTS (SELECT 1 FROM customer_phones WHERE customer_id = customers.id AND digits = ?)
      ${standingFirst} LIMIT 1`,
  );
  const byNameWithEmail = connection.prepare<[string, string], Row>(
    `SELECT ${columns} FROM customers WHERE name_folded = ?
      AND EXISTS (SELECT 1 FROM customer_emails WHERE customer_id = customers.id AND folded = ?)
      ${standingFirst} LIMIT 1`,
  );
  const phonesOf = connection
    .prepare<[number], string>('SELECT as_typed FROM customer_phones WHERE customer_id = ?')
    .pluck();
  const emailsOf = connection
    .prepare<[number], string>('SELECT as_typed FROM customer_emails WHERE customer_id = ?')
    .pluck();
  const names = new NameComparison();
  let sharedWith: Finding['sharedWith'] = null;

  const identityOf = ({ id, number, name }: Row): Identity => ({
    number,
    name: name === '' ? null : name,
    phones: phonesOf.all(id),
    emails: emailsOf.all(id),
  });
  const isNameAlone = (row: Row): boolean => {
    const { phones, emails } = identityOf(row);
    return row.number_is_ours === 1 && phones.length + emails.length === 0;
  };
  const standing = (row: Row): Row => {
    let winner: Row = row;
    while (winner.merged_into !== null) {
      const next = byId.get(winner.merged_into);
      if (next === undefined) break;
      winner = next;
    }
    return winner;
  };
  const found = (row: Row): Finding => {
    const { id, binned_at } = standing(row);
    return { found: { id, isBinned: binned_at !== null }, sharedWith: null };
  };

  /** A merged customer keeps its own name, so it is compared before the winner is looked for. */
  function byValue(key: SingleKey, rows: readonly Identity[]): Row | undefined {
    const values = new Set(rows.flatMap((row) => valuesOf(row, key)));
    const saidNames = [...new Set(rows.flatMap(({ name }) => name ?? []))];
    const folded = new Set(saidNames.map(foldText));
    const candidates = [...values].flatMap((value) => candidatesOf(key, value, folded));
    if (candidates.length === 0) return undefined;
    const number = match === 'number' ? (rows.find((row) => row.number !== null)?.number ?? null) : null;
    const fitting = candidates.filter((row) => {
      if (key === 'number') {
        return (
          isExchange || isNamedLike(row, saidNames, folded) || !haveDifferentReach(rows, [identityOf(standing(row))])
        );
      }
      const contradicts = number !== null && row.number_is_ours === 0 && row.number !== number;
      if (contradicts) return false;
      return isNamedLike(row, saidNames, folded);
    });
    const isClosest = ({ name, name_folded }: Row): boolean =>
      saidNames.length === 0 ? name === '' : folded.has(name_folded);
    const [other] = candidates;
    const [value] = values;
    if (fitting.length === 0 && other !== undefined && value !== undefined) {
      sharedWith ??= { value: rows.flatMap((row) => typedValuesOf(row, key))[0] ?? value, name: standing(other).name };
    }
    return fitting.find(isClosest) ?? fitting[0];
  }

  function candidatesOf(key: SingleKey, value: string, names: ReadonlySet<string>): Row[] {
    const first = byKey[key].all(value);
    if (first.length < mostCandidates || (key !== 'phone' && key !== 'email')) return first;
    const named = key === 'phone' ? byNameWithPhone : byNameWithEmail;
    return [...[...names].flatMap((name) => named.all(name, value)), ...first];
  }

  function isNamedLike(row: Row, saidNames: readonly string[], folded: ReadonlySet<string>): boolean {
    if (row.name === '' || saidNames.length === 0 || folded.has(row.name_folded)) return true;
    const winner = standing(row);
    if (folded.has(winner.name_folded)) return true;
    return saidNames.some((name) => names.agree(name, row.name));
  }

  function byNameAndPhone(rows: readonly Identity[]): Row | undefined {
    const named = new Set(rows.flatMap((row) => valuesOf(row, 'name')));
    const digits = new Set(rows.flatMap((row) => valuesOf(row, 'phone')));
    const candidates = [...digits].flatMap((value) => candidatesOf('phone', value, named));
    return candidates.find(({ name_folded }) => named.has(name_folded));
  }

  /** By name only whom nothing else tells apart: the file's customer, or the one of the archive. */
  function byNameAlone(rows: readonly Identity[], isOnlyOfName: boolean): Row | undefined {
    const [folded] = rows.flatMap((row) => valuesOf(row, 'name'));
    if (folded === undefined) return undefined;
    const candidates = byKey.name.all(folded).filter(({ binned_at }) => binned_at === null);
    const isFileNameAlone = rows.every(
      (row) => row.number === null && valuesOf(row, 'phone').length + valuesOf(row, 'email').length === 0,
    );
    const [only, second] = candidates;
    const alone = candidates.filter(isNameAlone);
    if (isFileNameAlone && only !== undefined && second === undefined) return only;
    if (!isFileNameAlone && (!isOnlyOfName || second !== undefined)) return undefined;
    return alone.length === 1 ? alone[0] : undefined;
  }

  return (rows, isOnlyOfName) => {
    sharedWith = null;
    if (match === 'name+phone') {
      const both = byNameAndPhone(rows);
      if (both !== undefined) return found(both);
    } else if (match === 'name') {
      const named = rows.flatMap((row) => valuesOf(row, 'name')).map((folded) => byKey.name.get(folded));
      const [first] = named.filter((row) => row !== undefined);
      if (first !== undefined) return found(first);
    } else {
      const first = byValue(match, rows);
      if (first !== undefined) return found(first);
    }
    if (isExchange) return { found: null, sharedWith: null };
    for (const key of fallbackKeys(match)) {
      const row = key === 'name' ? byNameAlone(rows, isOnlyOfName) : byValue(key, rows);
      if (row !== undefined) return found(row);
    }
    return { found: null, sharedWith };
  };
}

function typedValuesOf(identity: Identity, key: SingleKey): readonly string[] {
  if (key === 'phone') return identity.phones;
  return key === 'email' ? identity.emails : valuesOf(identity, key);
}
