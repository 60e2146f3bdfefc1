import type { ImportMode } from '../../shared/import/fields.ts';
import { isWithinCompany } from '../customers/edit-company.ts';
import type { JobControl } from '../engine/jobs.ts';
import { companyFinder } from '../import/company-finder.ts';
import type { ImportTarget } from '../import/import-target.ts';
import { matchCards } from './match-cards.ts';
import type { StagedCard } from './staged-cards.ts';
import { addCard, updateByCard } from './take-card.ts';

/** What taking the cards did, or, for a dry run, would do. */
export interface TakenCards {
  imported: number;
  updated: number;
  /** Newly made, the companies that cards only name among them. */
  customers: number;
  binned: { rows: number[]; names: string[] };
}

const cardsBetweenBreaths = 500;

/** Takes cards into the target: companies first, since people belong to them. The same for a dry run. */
export async function takeCards(
  target: ImportTarget,
  cards: readonly StagedCard[],
  mode: ImportMode,
  control: JobControl,
): Promise<TakenCards> {
  const inOrder = [...cards.filter(({ card }) => card.isCompany), ...cards.filter(({ card }) => !card.isCompany)];
  const matched = matchCards(target.connection, inOrder);
  const taken: TakenCards = { imported: 0, updated: 0, customers: 0, binned: { rows: [], names: [] } };
  const companies = companyFinder(target, () => {
    taken.customers += 1;
  });
  const parents: { id: number; card: StagedCard }[] = [];
  for (const [position, staged] of inOrder.entries()) {
    const { card, rowNumber } = staged;
    const known = matched.get(staged);
    // Companies of companies follow when all of them are there.
    const isForNow = card.isCompany || (known !== undefined && mode === 'add');
    const companyId = card.company === '' || isForNow ? null : companies.idOf(card.company);
    const id = known?.id ?? addCard(target, card, companyId);
    if (known === undefined) {
      taken.imported += 1;
      taken.customers += 1;
    } else {
      if (known.isBinned) {
        taken.binned.rows.push(rowNumber);
        taken.binned.names.push(card.name);
      }
      if (updateByCard(target, id, { card, companyId, mode })) taken.updated += 1;
    }
    if (card.isCompany) {
      companies.learn(card.name, id);
      if (card.company !== '' && known === undefined) parents.push({ id, card: staged });
    }
    if (position % cardsBetweenBreaths === 0) {
      control.report({ phase: 'writing', done: position, of: inOrder.length });
      await control.breathe();
    }
  }
  for (const { id, card } of parents) {
    const companyId = companies.idOf(card.card.company);
    target.settle();
    if (!isWithinCompany(target.connection, id, companyId)) target.update('customers', id, { company_id: companyId });
  }
  target.finish();
  return taken;
}
