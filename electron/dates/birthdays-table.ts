import type { BirthdayAhead } from '../../shared/dates/contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { columnsToFillIn } from '../tables/columns-to-fill-in.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { birthdaysAhead } from './birthdays-ahead.ts';

/** Whose birthday comes, in the order of the days, with columns to write down when they were reached and what came of it. */
export function birthdaysTable(
  { snapshot, context: { clock }, translate }: TableSource,
  { days }: TableQuestion & { table: 'birthdays' },
): TableContent<'birthdays', BirthdayAhead> {
  const all = { days, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { from, rows } = birthdaysAhead(snapshot, all, clock.today());
  const yes = (is: boolean): string | null => (is ? translate('tables.yes') : null);
  return {
    table: 'birthdays',
    columns: {
      day: { kind: 'day', cell: ({ birthday }) => birthday.next },
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      age: { kind: 'count', cell: ({ birthday: { years } }) => (years !== null && years > 0 ? years : null) },
      birthday: { kind: 'text', cell: ({ birthday: { asTyped } }) => asTyped },
      calendar: { kind: 'text', cell: ({ birthday: { calendar } }) => translate(`dates.calendars.${calendar}`) },
      isNamed: { kind: 'text', cell: ({ isNamed }) => yes(isNamed) },
      household: { kind: 'text', cell: ({ household }) => household },
      usual: { kind: 'text', cell: ({ usual }) => usual.join(translate('customers.filters.tagSeparator')) },
      ...columnsToFillIn(from),
    },
    values: { on: from },
    rowCount: rows.length,
    pages: [rows],
  };
}
