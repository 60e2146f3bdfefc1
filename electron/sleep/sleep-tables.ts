import { addDays } from '../../shared/day.ts';
import type { SleepFlowRow } from '../../shared/sleep/contract.ts';
import { type SleepState, sleepStates } from '../../shared/sleep/sleep-state.ts';
import { wakeDays } from '../../shared/sleep/wake-rates.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { dayAskedOrNow } from '../known-until/day-of-now.ts';
import type { ContentColumn, TableContent, TableSource } from '../tables/table-content.ts';
import { sleepFlowRows } from './sleep-flow.ts';
import { sleepRules } from './sleep-rules.ts';
import { keptStatesOverTime, type StatesOnDay } from './states-over-time.ts';

/** How many were in each state at each month's end of the past year, the earliest first. */
export function statesOverTimeTable(
  { context }: TableSource,
  question: TableQuestion & { table: 'statesOverTime' },
): TableContent<'statesOverTime', StatesOnDay> {
  const { archive } = context.session;
  const asOf = dayAskedOrNow(context, question.asOf);
  const rows = keptStatesOverTime(archive, asOf, sleepRules(archive.reader));
  const countOf = (state: SleepState): ContentColumn<StatesOnDay> => ({
    kind: 'count',
    cell: ({ counts }) => counts[state],
  });
  return {
    table: 'statesOverTime',
    columns: {
      day: { kind: 'day', cell: ({ day }) => day },
      awake: countOf('awake'),
      dozing: countOf('dozing'),
      halfAsleep: countOf('halfAsleep'),
      asleep: countOf('asleep'),
      customers: { kind: 'count', cell: ({ counts }) => sleepStates.reduce((sum, state) => sum + counts[state], 0) },
    },
    values: { on: asOf },
    rowCount: rows.length,
    pages: [rows],
  };
}

/** Everybody who had bought a quarter ago, a household once, with the state then and now, or those of one figure. */
export function sleepFlowTable(
  { context, translate }: TableSource,
  { table: _table, asOf: asked, ...question }: TableQuestion & { table: 'sleepFlow' },
): TableContent<'sleepFlow', SleepFlowRow> {
  const { archive } = context.session;
  const asOf = dayAskedOrNow(context, asked);
  const everyone = { ...question, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { rows } = sleepFlowRows(archive, asOf, sleepRules(archive.reader), everyone);
  return {
    table: 'sleepFlow',
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      before: { kind: 'text', cell: ({ from }) => translate(`sleep.states.${from}`) },
      now: { kind: 'text', cell: ({ to }) => translate(`sleep.states.${to}`) },
      cameDay: { kind: 'day', cell: ({ cameDay }) => cameDay },
      wokenBy: {
        kind: 'text',
        cell: ({ wokenBy }) => (wokenBy === null ? null : translate(`fourStates.wokenBy.${wokenBy}`)),
      },
    },
    values: { on: asOf, before: addDays(asOf, -wakeDays) },
    rowCount: rows.length,
    pages: [rows],
  };
}
