import type { ImportDecision } from '../../shared/import/contract.ts';
import { fileDateOrder, fileDecimalMark } from '../../shared/import/file-notation.ts';
import { proposedDiscountIs, proposedReading } from '../../shared/import/proposed-reading.ts';
import type { MappingProposal, Recognition } from '../../shared/import/recognition.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import type { CardsDecision, ImportChoices } from './draft-state.ts';

/** The proposal with what the person changed of it; days and figures of other columns are read as those are written. */
export function decisionOf(
  { proposal, columns }: Pick<Recognition, 'proposal' | 'columns'>,
  choices: ImportChoices,
): ImportDecision {
  const ownFields =
    choices.ownFields ?? proposal.ownFields.map(({ columns, field }) => ({ columns: [...columns], field }));
  const mapping = choices.mapping ?? mutableMapping(proposal.mapping);
  return {
    kind: proposal.kind,
    mapping,
    match: choices.match ?? proposal.match,
    mode: choices.mode ?? 'fill',
    dateOrder: choices.dateOrder ?? fileDateOrder(columns, { mapping, ownFields }).order,
    decimalMark: choices.decimalMark ?? fileDecimalMark(columns, { mapping, ownFields }).mark,
    ...(choices.birthdayCalendar === undefined ? {} : { birthdayCalendar: choices.birthdayCalendar }),
    ...(choices.namesOf === undefined ? {} : { namesOf: choices.namesOf }),
    ...proposedDiscountIs(proposal, { mapping, discountIs: choices.discountIs }),
    positiveReturns: choices.positiveReturns ?? 'asWritten',
    ...(choices.partlyPaidAs === undefined ? {} : { partlyPaidAs: choices.partlyPaidAs }),
    ...(choices.repeats === undefined ? {} : { repeats: choices.repeats }),
    ...proposedReading(proposal, choices),
    ...(ownFields.length === 0 ? {} : { ownFields }),
    ...(proposal.isExchange ? { isExchange: true } : {}),
  };
}

/** The same of an address book. */
export function cardsDecisionOf(
  { days }: Pick<CardsRecognition, 'days'>,
  { mode, dateOrder }: ImportChoices,
): CardsDecision {
  return { kind: 'vcard', mode: mode ?? 'fill', dateOrder: dateOrder ?? days.dateOrder };
}

function mutableMapping(mapping: MappingProposal['mapping']): ImportDecision['mapping'] {
  return Object.fromEntries(Object.entries(mapping).map(([field, columns]) => [field, [...columns]]));
}
