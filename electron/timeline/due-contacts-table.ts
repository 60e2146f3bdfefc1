import { daysBetween } from '../../shared/day.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { DueContact } from '../../shared/timeline/contract.ts';
import { columnsToFillIn } from '../tables/columns-to-fill-in.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { contactWord } from './contact-word.ts';
import { dueContacts } from './due-contacts.ts';

/** Next contacts that are due, the longest overdue first, with columns to write down when they were reached and what came of it. */
export function dueContactsTable(
  { snapshot, context: { clock }, translate }: TableSource,
  { until }: TableQuestion & { table: 'dueContacts' },
): TableContent<'dueContacts', DueContact> {
  const today = clock.today();
  const { rows } = dueContacts(snapshot, { until: until ?? today, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  return {
    table: 'dueContacts',
    columns: {
      nextContactDay: { kind: 'day', cell: ({ nextContactDay }) => nextContactDay },
      overdueDays: { kind: 'count', cell: ({ nextContactDay }) => Math.max(0, daysBetween(nextContactDay, today)) },
      customerNumber: { kind: 'text', cell: ({ customerNumber }) => customerNumber },
      customerName: { kind: 'text', cell: ({ customerName }) => customerName },
      text: { kind: 'text', cell: ({ text }) => text },
      lastContact: { kind: 'day', cell: ({ day }) => day },
      touchpoint: { kind: 'text', cell: ({ touchpoint }) => contactWord(translate, 'touchpoints', touchpoint) },
      channel: { kind: 'text', cell: ({ channel }) => contactWord(translate, 'channels', channel) },
      ...columnsToFillIn(today),
    },
    values: { on: today },
    rowCount: rows.length,
    pages: [rows],
  };
}
