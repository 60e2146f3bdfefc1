import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { DoneTask } from '../../shared/today/contract.ts';
import { libraryWords } from '../playbooks/library-words.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { doneThisWeek } from './done-this-week.ts';

/** What was done, put off, skipped and stopped in the seven days up to today, the latest first. */
export function doneThisWeekTable({
  snapshot,
  context: { clock },
  translate,
  language,
}: TableSource): TableContent<'doneThisWeek', DoneTask> {
  const to = clock.today();
  const { from, rows } = doneThisWeek(snapshot, to);
  const wordsOf = (playbook: string) => (isLibrarySlug(playbook) ? libraryWords(language)[playbook] : undefined);
  const whatItWas = ({ kind, playbook, playbookName }: DoneTask): string =>
    playbook === null ? translate(`today.kinds.${kind}`) : playbookName || (wordsOf(playbook)?.name ?? playbook);
  return {
    table: 'doneThisWeek',
    columns: {
      day: { kind: 'day', cell: ({ day }) => day },
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      kind: { kind: 'text', cell: whatItWas },
      step: {
        kind: 'text',
        cell: ({ playbook, step, stepTitle }) =>
          playbook === null || step === null ? null : stepTitle || (wordsOf(playbook)?.steps[step]?.title ?? null),
      },
      result: { kind: 'text', cell: ({ verb }) => translate(`todayTask.verbs.${verb}`) },
      text: { kind: 'text', cell: ({ text }) => text },
      minutes: { kind: 'count', cell: ({ minutes }) => minutes },
      areMinutesUsual: {
        kind: 'text',
        cell: ({ minutes, areMinutesUsual }) =>
          minutes === null ? null : translate(areMinutesUsual ? 'tables.yes' : 'tables.no'),
      },
    },
    values: { from, to },
    rowCount: rows.length,
    pages: [rows],
  };
}
