import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ImportField } from '../../shared/import/fields.ts';
import { fieldOfColumn } from './column-mapping.ts';

/** What would change if the choices of last time were taken. */
export type Difference =
  | { what: 'column'; column: number; field: ImportField | null }
  | { what: 'ownFields' }
  | { what: (typeof choices)[number] };

const choices = [
  'match',
  'mode',
  'dateOrder',
  'decimalMark',
  'positiveReturns',
  'birthdayCalendar',
  'namesOf',
  'oneOrderPerVisit',
] as const;

/** The differences between what is chosen now and what was decided the last time, columns first. */
export function differences(now: ImportDecision, lastTime: ImportDecision): readonly Difference[] {
  const columns = [...new Set([...Object.values(now.mapping), ...Object.values(lastTime.mapping)].flat())];
  return [
    ...columns
      .sort((a, b) => a - b)
      .filter((column) => fieldOfColumn(now.mapping, column) !== fieldOfColumn(lastTime.mapping, column))
      .map((column) => ({ what: 'column' as const, column, field: fieldOfColumn(lastTime.mapping, column) })),
    ...(isSameOwnFields(now, lastTime) ? [] : [{ what: 'ownFields' as const }]),
    ...choices.filter((choice) => isOther(choice, now, lastTime)).map((what) => ({ what })),
  ];
}

/** What an earlier version did not ask was not decided otherwise. */
function isOther(choice: (typeof choices)[number], now: ImportDecision, lastTime: ImportDecision): boolean {
  if (choice === 'oneOrderPerVisit' && lastTime.oneOrderPerVisit === undefined) return false;
  return now[choice] !== lastTime[choice];
}

function isSameOwnFields(now: ImportDecision, lastTime: ImportDecision): boolean {
  const inOrder = ({ ownFields = [] }: ImportDecision) => ownFields.map((field) => JSON.stringify(field)).sort();
  return JSON.stringify(inOrder(now)) === JSON.stringify(inOrder(lastTime));
}
