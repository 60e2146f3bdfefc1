import type { ImportMode } from '../../shared/import/fields.ts';
import { foldText } from '../../shared/text.ts';
import { isWithinCompany } from '../customers/edit-company.ts';
import { isReferralCycle } from '../referrals/referral-steps.ts';
import { companyFinder } from './company-finder.ts';
import type { CustomerVotes } from './customer-votes.ts';
import type { ImportTarget } from './import-target.ts';

/** A customer of the file, taken. */
export interface TakenCustomer {
  id: number;
  isNew: boolean;
  votes: CustomerVotes;
}

const links = ['company_id', 'referred_by', 'looked_after_by'] as const;
type Link = (typeof links)[number];

/**
 * Links the customers of a file to their companies, to who brought them and to who of the staff looks after them, when
 * all of them are there. A company
 * that is only named is made; who would lead back to the customer is left out. `onChanged` hears of customers that
 * were there before.
 */
export function takeLinks(
  target: ImportTarget,
  customers: readonly TakenCustomer[],
  mode: ImportMode,
  { onMade, onChanged }: { onMade: () => void; onChanged: (customer: TakenCustomer) => void },
): void {
  const linked = customers.filter(({ isNew, votes }) => (isNew || mode !== 'add') && hasLinks(votes));
  if (linked.length === 0) return;
  target.settle();
  const { connection } = target;
  const companies = companyFinder(target, onMade);
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number | null>();
  for (const { id, votes } of customers) {
    const [number, name] = [votes.value('number'), votes.value('name')];
    if (number !== null) byNumber.set(number, id);
    if (name === null) continue;
    const folded = foldText(name);
    // Of namesakes neither is meant.
    byName.set(folded, byName.has(folded) ? null : id);
    if (votes.detail('kind') === 'company') companies.learn(name, id);
  }
  const inArchive = connection
    .prepare<[string], number>('SELECT coalesce(merged_into, id) FROM customers WHERE number = ? AND binned_at IS NULL')
    .pluck();
  const named = connection
    .prepare<[string], number>(
      'SELECT id FROM customers WHERE name_folded = ? AND binned_at IS NULL AND merged_into IS NULL LIMIT 2',
    )
    .pluck();
  const ofNumber = (number: string | null): number | null =>
    number === null ? null : (byNumber.get(number) ?? inArchive.get(number) ?? null);
  const ofName = (name: string): number | null => {
    const folded = foldText(name);
    if (byName.has(folded)) return byName.get(folded) ?? null;
    const [only, another] = named.all(folded);
    return only === undefined || another !== undefined ? null : only;
  };
  const companyOf = (votes: CustomerVotes): number | null => {
    const name = votes.detail('companyName');
    return ofNumber(votes.detail('companyNumber')) ?? (name === null ? null : companies.idOf(name));
  };
  const referrerOf = (votes: CustomerVotes): number | null => {
    const said = votes.detail('referredBy');
    return said === null ? null : (ofNumber(said) ?? ofName(said));
  };
  const staffNamed = connection.prepare<[string], number>('SELECT id FROM staff WHERE name = ?').pluck();
  const staffIds = new Map<string, number>();
  const staffOf = (votes: CustomerVotes): number | null => {
    const name = votes.detail('lookedAfterBy');
    if (name === null) return null;
    const id = staffIds.get(name) ?? staffNamed.get(name) ?? target.insert('staff', { name });
    staffIds.set(name, id);
    return id;
  };
  const current = connection.prepare<[number], Record<Link, number | null>>(
    `SELECT ${links.join(', ')} FROM customers WHERE id = ?`,
  );

  for (const customer of linked) {
    const { id, isNew, votes } = customer;
    const wanted: Record<Link, number | null> = {
      company_id: companyOf(votes),
      referred_by: referrerOf(votes),
      looked_after_by: staffOf(votes),
    };
    target.settle();
    if (wanted.company_id !== null && isWithinCompany(connection, id, wanted.company_id)) wanted.company_id = null;
    if (wanted.referred_by !== null && isReferralCycle(connection, id, wanted.referred_by)) wanted.referred_by = null;
    const before = current.get(id);
    const values: Partial<Record<Link, number>> = {};
    for (const link of links) {
      const to = wanted[link];
      if (to !== null && ((before?.[link] ?? null) === null || mode === 'replace')) values[link] = to;
    }
    if (Object.keys(values).length === 0) continue;
    const isReferrerNew = values.referred_by !== undefined && values.referred_by !== before?.referred_by;
    if (isNew) target.complete('customers', id, values);
    else if (target.update('customers', id, isReferrerNew ? { ...values, referred_at: target.at } : values)) {
      onChanged(customer);
    }
  }
}

function hasLinks(votes: CustomerVotes): boolean {
  return (['companyName', 'companyNumber', 'referredBy', 'lookedAfterBy'] as const).some(
    (name) => votes.detail(name) !== null,
  );
}
