import type { Connection } from '../archive/query.ts';
import type { StagedCard } from './staged-cards.ts';

export interface MatchedCustomer {
  id: number;
  isBinned: boolean;
}

interface Candidate extends MatchedCustomer {
  kind: 'person' | 'company';
  nameFolded: string;
}

/**
 * The customers of the archive that cards mean: by phone, then e-mail, then WeChat. Those who have the card's name come
 * first; one customer is never meant by two cards, so two people behind one number stay two. A name alone finds only
 * whom a card of that name alone has made, so that the same file finds the same customers again.
 */
export function matchCards(connection: Connection, cards: readonly StagedCard[]): Map<StagedCard, MatchedCustomer> {
  const candidatesOf = candidateFinder(connection);
  const otherNames = connection
    .prepare<[number, string], number>('SELECT 1 FROM customer_other_names WHERE customer_id = ? AND folded = ?')
    .pluck();
  const matched = new Map<StagedCard, MatchedCustomer>();
  const taken = new Set<number>();
  const match = (card: StagedCard, isMeant: (candidate: Candidate) => boolean) => {
    if (matched.has(card)) return;
    const found = candidatesOf(card).find((candidate) => !taken.has(candidate.id) && isMeant(candidate));
    if (found === undefined) return;
    taken.add(found.id);
    matched.set(card, { id: found.id, isBinned: found.isBinned });
  };
  for (const card of cards) match(card, ({ nameFolded }) => nameFolded === card.foldedName);
  for (const card of cards) match(card, ({ id }) => otherNames.get(id, card.foldedName) !== undefined);
  for (const card of cards) match(card, ({ kind }) => kind === (card.card.isCompany ? 'company' : 'person'));
  return matched;
}

/** More customers share a value only where it is a placeholder. */
const mostCandidates = 50;

function candidateFinder(connection: Connection): (card: StagedCard) => Candidate[] {
  const columns = 'id, kind, name_folded AS nameFolded, binned_at, merged_into';
  // The first by their index: a million with one phone are neither read nor sorted. Where there are more, the name leads.
  const by = (table: string, column: string) => {
    const first = connection.prepare<[string], Row>(
      `SELECT ${columns} FROM customers
        WHERE id IN (SELECT customer_id FROM ${table} WHERE ${column} = ? ORDER BY id LIMIT ${mostCandidates})
        ORDER BY binned_at IS NOT NULL, id`,
    );
    const named = connection.prepare<[string, string], Row>(
      `SELECT ${columns} FROM customers WHERE name_folded = ?
        AND EXISTS (SELECT 1 FROM ${table} WHERE customer_id = customers.id AND ${column} = ?)
        ORDER BY binned_at IS NOT NULL, id LIMIT 1`,
    );
    return (value: string, name: string): Row[] => {
      const rows = first.all(value);
      return rows.length < mostCandidates ? rows : [...named.all(name, value), ...rows];
    };
  };
  const byPhone = by('customer_phones', 'digits');
  const byEmail = by('customer_emails', 'folded');
  const byWechat = by('customer_wechats', 'folded');
  const byId = connection.prepare<[number], Row>(`SELECT ${columns} FROM customers WHERE id = ?`);
  const byNameAlone = connection.prepare<[string], Row>(
    `SELECT ${columns} FROM customers
      WHERE name_folded = ? AND import_id IN (SELECT id FROM imports WHERE kind = 'vcard')
        AND NOT EXISTS (SELECT 1 FROM customer_phones WHERE customer_id = customers.id)
        AND NOT EXISTS (SELECT 1 FROM customer_emails WHERE customer_id = customers.id)
        AND NOT EXISTS (SELECT 1 FROM customer_wechats WHERE customer_id = customers.id)
      ORDER BY binned_at IS NOT NULL, id LIMIT 50`,
  );
  const standing = (row: Row): Candidate => {
    const winner = row.merged_into === null ? undefined : byId.get(row.merged_into);
    if (winner !== undefined) return standing(winner);
    return { id: row.id, isBinned: row.binned_at !== null, kind: row.kind, nameFolded: row.nameFolded };
  };
  return ({ foldedName, digits, emails, wechats }) => {
    const rows = [
      ...digits.flatMap((text) => byPhone(text, foldedName)),
      ...emails.flatMap((text) => byEmail(text, foldedName)),
      ...wechats.flatMap((text) => byWechat(text, foldedName)),
    ];
    const isNameAlone = digits.length + emails.length + wechats.length === 0;
    return (isNameAlone ? byNameAlone.all(foldedName) : rows).map(standing);
  };
}

interface Row {
  id: number;
  kind: 'person' | 'company';
  nameFolded: string;
  binned_at: number | null;
  merged_into: number | null;
}
