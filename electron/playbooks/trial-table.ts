import type { PlaybookPreview } from '../../shared/playbooks/contract.ts';
import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { libraryWords } from './library-words.ts';
import { previewOf } from './preview.ts';
import { trialOf } from './trial.ts';

/** Everyone whom a playbook that is tried would have brought in. */
export function playbookTrialTable(
  { context, language }: TableSource,
  { table, ...question }: TableQuestion & { table: 'playbookTrial' },
): TableContent<'playbookTrial', PlaybookPreview['rows'][number]> {
  const { onDay, tried } = trialOf(question, context);
  const { rows, from, to } = previewOf(onDay, tried);
  const { slug } = question;
  const written = onDay.playbooks.find(({ playbook }) => playbook.slug === slug)?.playbook.name ?? '';
  return {
    table,
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      eventDay: { kind: 'day', cell: ({ eventDay }) => eventDay },
      tasks: { kind: 'count', cell: ({ tasks }) => tasks },
    },
    values: { playbook: written || (isLibrarySlug(slug) ? libraryWords(language)[slug].name : slug), from, to },
    rowCount: rows.length,
    pages: [rows],
  };
}
