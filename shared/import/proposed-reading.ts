import type { ImportDecision } from './contract.ts';
import type { MappingProposal } from './recognition.ts';

type ReadingOfRows = Pick<
  ImportDecision,
  | 'isPaidOutBelowZero'
  | 'refundedAs'
  | 'oneOrderPerVisit'
  | 'yearOfDays'
  | 'dayWhereBlank'
  | 'fillDown'
  | 'namesAbove'
  | 'sumRows'
  | 'shopEmails'
  | 'takenAs'
>;

/** What of a decision is about no single column: as chosen, else as proposed. */
export function proposedReading(
  proposal: MappingProposal,
  chosen: Omit<ReadingOfRows, 'dayWhereBlank'> = {},
): ReadingOfRows {
  const namesAbove = chosen.namesAbove ?? proposal.namesAbove;
  const isPaidOutBelowZero = chosen.isPaidOutBelowZero ?? proposal.isPaidOutBelowZero;
  const sumRows = chosen.sumRows ?? proposal.sumRows;
  const shopEmails = chosen.shopEmails ?? proposal.shopEmails;
  const takenAs = chosen.takenAs ?? proposal.takenAs;
  return {
    refundedAs: chosen.refundedAs ?? proposal.refundedAs,
    oneOrderPerVisit: chosen.oneOrderPerVisit ?? proposal.oneOrderPerVisit,
    yearOfDays: chosen.yearOfDays ?? proposal.yearOfDays,
    fillDown: chosen.fillDown ?? proposal.fillDown,
    // What is remembered of an earlier import is of another day.
    ...(proposal.dayWhereBlank === undefined ? {} : { dayWhereBlank: proposal.dayWhereBlank }),
    ...(namesAbove ? { namesAbove } : {}),
    ...(isPaidOutBelowZero ? { isPaidOutBelowZero } : {}),
    ...(sumRows === undefined ? {} : { sumRows }),
    ...(shopEmails.length === 0 ? {} : { shopEmails: [...shopEmails] }),
    ...(takenAs.length === 0 ? {} : { takenAs: [...takenAs] }),
  };
}

/** What the column of discounts holds: as chosen, else as proposed of the column that the proposal is about. */
export function proposedDiscountIs(
  proposal: MappingProposal,
  { mapping, discountIs }: Pick<ImportDecision, 'mapping' | 'discountIs'>,
): Pick<ImportDecision, 'discountIs'> {
  if (discountIs !== undefined) return { discountIs };
  const isOfProposal = String(mapping.discount) === String(proposal.mapping.discount);
  return isOfProposal && proposal.discountIs !== undefined ? { discountIs: proposal.discountIs } : {};
}
