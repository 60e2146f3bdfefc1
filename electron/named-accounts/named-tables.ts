import { byKey } from '../../shared/by-key.ts';
import { careFacts } from '../../shared/named-accounts/care.ts';
import type { Account, CareRow } from '../../shared/named-accounts/contract.ts';
import type { ContentColumn, TableContent, TableSource } from '../tables/table-content.ts';
import { careCheck } from './care-check.ts';
import { accountsOn } from './read-named-accounts.ts';

/** Of whom something was decided: on the list of key accounts, set aside, left; what is planned with them. */
export function namedTable({ context, snapshot, translate }: TableSource): TableContent<'named', Account> {
  const today = context.clock.today();
  const accounts = accountsOn(snapshot, today);
  return {
    table: 'named',
    columns: {
      number: { kind: 'text', cell: ({ number }) => number },
      name: { kind: 'text', cell: ({ name }) => name },
      state: { kind: 'text', cell: ({ state }) => translate(`namedAccounts.states.${state}`) },
      since: { kind: 'day', cell: ({ spell }) => spell.fromDay },
      reason: { kind: 'text', cell: ({ spell }) => spell.reason },
      until: { kind: 'day', cell: ({ spell }) => spell.toDay },
      endReason: { kind: 'text', cell: ({ spell }) => spell.endReason },
      lookedAfterBy: { kind: 'text', cell: ({ lookedAfterBy }) => lookedAfterBy },
      visitRhythm: { kind: 'count', cell: ({ spell }) => spell.visitRhythmDays },
      goal: { kind: 'text', cell: ({ spell }) => spell.goal },
      ownService: { kind: 'text', cell: ({ spell }) => spell.ownService },
      nextDay: { kind: 'day', cell: ({ next }) => next?.day ?? null },
      nextStep: { kind: 'text', cell: ({ next }) => next?.text ?? '' },
      reviewedDay: { kind: 'day', cell: ({ spell }) => spell.reviewedDay },
    },
    values: {},
    rowCount: accounts.length,
    pages: [accounts],
  };
}

/** Which of the eight facts hold of each key account on the list. */
export function careTable({ context, snapshot, translate }: TableSource): TableContent<'care', CareRow> {
  const today = context.clock.today();
  const { rows } = careCheck(snapshot, { at: context.clock.now(), today });
  const facts = byKey(
    careFacts,
    (fact): ContentColumn<CareRow> => ({
      kind: 'text',
      cell: (row) => translate(row.facts[fact] ? 'history.yes' : 'history.no'),
    }),
  );
  return {
    table: 'care',
    columns: {
      number: { kind: 'text', cell: ({ number }) => number },
      name: { kind: 'text', cell: ({ name }) => name },
      ...facts,
      held: { kind: 'count', cell: (row) => careFacts.filter((fact) => row.facts[fact]).length },
      lastContact: { kind: 'day', cell: ({ record }) => record.lastContact },
    },
    values: {},
    rowCount: rows.length,
    pages: [rows],
  };
}
