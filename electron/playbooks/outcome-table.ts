import { digitsOfAll, minorDigits } from '../../shared/money.ts';
import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { OutcomeRow, SuccessSource } from '../../shared/playbooks/outcome-rows.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { evaluatedOf } from './evaluated-of.ts';
import { libraryWords } from './library-words.ts';
import { outcomeRows } from './outcome-rows.ts';
import { playbooksNow } from './playbooks-now.ts';

/** Those whom an outcome counts, or one figure of it. */
export function playbookOutcomeTable(
  { context, translate, language }: TableSource,
  { slug, on, figure }: TableQuestion & { table: 'playbookOutcome' },
): TableContent<'playbookOutcome', OutcomeRow> {
  const { homeCurrency } = context.session;
  const onDay = playbooksNow(context, on);
  const evaluated = evaluatedOf(onDay, slug);
  const { rows } = outcomeRows(onDay, evaluated, { figure, offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const words = isLibrarySlug(slug) ? libraryWords(language)[slug] : null;
  const [yes, no] = [translate('tables.yes'), translate('tables.no')];
  const netOf = ({ successSource: source }: OutcomeRow) => (source?.kind === 'order' ? source.net : null);
  const digits = digitsOfAll([homeCurrency, ...rows.flatMap((row) => netOf(row)?.currency ?? [])]);
  return {
    table: 'playbookOutcome',
    columns: {
      group: { kind: 'text', cell: ({ group }) => translate(`playbookOutcome.groups.${group}`) },
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      eventDay: { kind: 'day', cell: ({ eventDay }) => eventDay },
      result: { kind: 'text', cell: ({ result }) => translate(`playbookOutcome.results.${result}`) },
      successDay: { kind: 'day', cell: ({ successDay }) => successDay },
      byThemselves: {
        kind: 'text',
        cell: ({ successDay, isByThemselves }) => (successDay === null ? null : isByThemselves ? yes : no),
      },
      order: {
        kind: 'text',
        cell: ({ successSource: source }) => (source?.kind === 'order' ? source.number : null),
      },
      net: { kind: 'money', digits, cell: netOf },
      currency: { kind: 'text', cell: (row) => netOf(row)?.currency ?? null },
      countedAs: { kind: 'text', cell: ({ successSource: source }) => textOf(source) },
      done: { kind: 'count', cell: ({ steps }) => steps.done },
      skipped: { kind: 'count', cell: ({ steps }) => steps.skipped },
      missed: { kind: 'count', cell: ({ steps }) => steps.missed },
      minutes: { kind: 'count', cell: ({ minutes }) => minutes },
      cost: { kind: 'money', digits: minorDigits(homeCurrency), cell: ({ cost }) => cost },
      step: {
        kind: 'text',
        cell: ({ step }) => (step === null ? null : step.title || (words?.steps[step.slug]?.title ?? step.slug)),
      },
      stepDay: { kind: 'day', cell: ({ step }) => step?.day ?? null },
    },
    values: {
      playbook: evaluated.playbook.name || (words?.name ?? slug),
      on: onDay.facts.asOfDay,
      currency: homeCurrency,
    },
    rowCount: rows.length,
    pages: [rows],
  };
}

/** Of a success that is no order. */
function textOf(source: SuccessSource | null): string | null {
  if (source === null || source.kind === 'order') return null;
  return source.kind === 'customer' ? source.name || source.number : source.text;
}
