import type { Improvement, ImprovementPerson } from '../../shared/improvements/contract.ts';
import type { TopicKind } from '../../shared/improvements/improvement-codes.ts';
import { improvementText, topicText } from '../../shared/improvements/improvement-text.ts';
import { minorDigits } from '../../shared/money.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { improvementJudgement } from './improvement-judgement.ts';
import { listImprovements } from './list-improvements.ts';
import { peopleOfImprovement } from './people-of-improvement.ts';

/** What the shop should change, with what came of it. */
export function improvementsTable(
  { context, translate }: TableSource,
  { state }: TableQuestion & { table: 'improvements' },
): TableContent<'improvements', Improvement> {
  const judgement = improvementJudgement(context);
  const { rows } = listImprovements(context.session.archive, judgement);
  const asked = state === null ? rows : rows.filter((row) => row.state === state);
  const times = (kind: TopicKind) => ({
    kind: 'count' as const,
    cell: ({ topics }: Improvement) =>
      topics.filter((topic) => topic.kind === kind).reduce((sum, { mentions }) => sum + mentions, 0),
  });
  return {
    table: 'improvements',
    columns: {
      text: { kind: 'text', cell: (row) => improvementText(row, translate) },
      state: { kind: 'text', cell: (row) => translate(`history.codes.${row.state}`) },
      customers: { kind: 'count', cell: ({ customers }) => customers },
      guests: { kind: 'count', cell: ({ guests }) => guests },
      sleepReason: times('sleepReason'),
      caseFactor: times('caseFactor'),
      suggestion: times('suggestion'),
      inVain: times('inVain'),
      yearlySpend: {
        kind: 'money',
        digits: minorDigits(judgement.homeCurrency),
        cell: ({ yearlySpend }) => yearlySpend,
      },
      sinceDay: { kind: 'day', cell: ({ sinceDay }) => sinceDay },
      quote: { kind: 'text', cell: ({ quote }) => quote },
      mendedDay: { kind: 'day', cell: ({ mendedDay }) => mendedDay },
      done: { kind: 'text', cell: ({ done }) => done },
      audience: { kind: 'count', cell: ({ mended }) => mended?.audience ?? null },
      told: { kind: 'count', cell: ({ mended }) => mended?.told ?? null },
      cameBack: { kind: 'count', cell: ({ mended }) => mended?.cameBack ?? null },
      cameUntold: { kind: 'count', cell: ({ mended }) => mended?.cameUntold ?? null },
    },
    values: { on: judgement.asOf, currency: judgement.homeCurrency },
    rowCount: asked.length,
    pages: [asked],
  };
}

/** Everybody who named one, with what they said and whether they came back. */
export function namersTable(
  { context, translate }: TableSource,
  { id }: TableQuestion & { table: 'namers' },
): TableContent<'namers', ImprovementPerson> {
  const judgement = improvementJudgement(context);
  const everybody = { id, offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const { people } = peopleOfImprovement(context.session.archive, judgement, everybody);
  return {
    table: 'namers',
    columns: {
      customerNumber: { kind: 'text', cell: ({ number }) => number },
      customerName: { kind: 'text', cell: ({ name }) => name },
      yearlySpend: {
        kind: 'money',
        digits: minorDigits(judgement.homeCurrency),
        cell: ({ yearlySpend }) => yearlySpend,
      },
      named: { kind: 'text', cell: ({ mentions }) => joined(mentions.map((mention) => topicText(mention, translate))) },
      words: { kind: 'text', cell: ({ mentions }) => joined(mentions.map(({ words }) => words)) },
      day: { kind: 'day', cell: ({ mentions: [latest] }) => latest?.day ?? null },
      toldDay: { kind: 'day', cell: ({ toldDay }) => toldDay },
      cameDay: { kind: 'day', cell: ({ cameDay }) => cameDay },
    },
    values: { on: judgement.asOf, currency: judgement.homeCurrency },
    rowCount: people.length,
    pages: [people],
  };
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('\n');
}
