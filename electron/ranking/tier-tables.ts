import type { TFunction } from 'i18next';
import { minorDigits } from '../../shared/money.ts';
import { pyramidTiers } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { TierOrNone } from '../../shared/ranking/tiers.ts';
import type {
  InLineRow,
  Tier,
  TierCustomer,
  TierEconomics,
  TierMoveRow,
  TierStepRows,
  Tiers,
} from '../../shared/ranking/tiers-contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { wordsOfTiers } from '../reports/tier-words.ts';
import { pagesOf, type TableContent, type TableSource } from '../tables/table-content.ts';
import { rankedWords } from './ranked-words.ts';
import { tierCustomers } from './tier-customers.ts';
import { readTierEconomics } from './tier-economics.ts';
import { readTiers } from './tiers.ts';

const rowsOfPage = 1_000;

/** The tiers with what they bring, their profit and the time spent on them. */
export function tiersTable(
  { context, translate }: TableSource,
  { question }: TableQuestion & { table: 'tiers' },
): TableContent<'tiers', Tier & TierEconomics> {
  const read = readTiers(context, question);
  const economics = readTierEconomics(context, question);
  const words = wordsOfTiers(translate);
  const money = { kind: 'money', digits: minorDigits(read.currency) } as const;
  const rows = read.tiers.flatMap((tier) =>
    economics.filter((of) => of.tier === tier.tier).map((of) => ({ ...of, ...tier })),
  );
  return {
    table: 'tiers',
    columns: {
      tier: { kind: 'text', cell: (row) => words[row.tier] },
      customers: { kind: 'count', cell: (row) => row.customers },
      customerShare: { kind: 'percent', cell: (row) => row.customerShare },
      net: { ...money, cell: (row) => row.net },
      netShare: { kind: 'percent', cell: (row) => row.netShare },
      profit: { ...money, cell: (row) => row.profit },
      knownShare: { kind: 'percent', cell: (row) => row.knownShare },
      minutes: { kind: 'count', cell: (row) => (row.contacts === 0 ? null : row.minutes) },
      contacts: { kind: 'count', cell: (row) => row.contacts },
      contactsUntimed: { kind: 'count', cell: (row) => row.contactsUntimed },
    },
    values: valuesOf(read, question, translate),
    rowCount: rows.length,
    pages: [rows],
  };
}

/** The customers that the profit or the time of a tier was made from. */
export function tierCustomersTable(
  { context, translate }: TableSource,
  { question, tier, figure }: TableQuestion & { table: 'tierCustomers' },
): TableContent<'tierCustomers', TierCustomer> {
  const read = readTiers(context, question);
  const rows = tierCustomers(context, question, { tier, figure });
  return {
    table: 'tierCustomers',
    columns: {
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      profit: { kind: 'money', digits: minorDigits(read.currency), cell: (row) => row.profit },
      knownShare: { kind: 'percent', cell: (row) => row.knownShare },
      minutes: { kind: 'count', cell: (row) => row.minutes },
      contacts: { kind: 'count', cell: (row) => row.contacts },
      contactsUntimed: { kind: 'count', cell: (row) => row.contactsUntimed },
    },
    values: { ...valuesOf(read, question, translate), tier: wordsOfTiers(translate)[tier] },
    rowCount: rows.length,
    pages: pagesOf(rowsOfPage, (offset, limit) =>
      namesOfCustomers(context.session.archive.reader, rows.slice(offset, offset + limit)),
    ),
  };
}

/** How many went from which tier to which since the period before. */
export function tierMovesTable(
  { context, translate }: TableSource,
  { question }: TableQuestion & { table: 'tierMoves' },
): TableContent<'tierMoves', TierMoveRow> {
  const read = readTiers(context, question);
  const words = wordsOfTiers(translate);
  const wordOf = (tier: TierOrNone): string => {
    const known = pyramidTiers.find((name) => name === tier);
    return known === undefined ? translate('movement.unranked') : words[known];
  };
  return {
    table: 'tierMoves',
    columns: {
      before: { kind: 'text', cell: (row) => wordOf(row.before) },
      now: { kind: 'text', cell: (row) => wordOf(row.now) },
      customers: {
        kind: 'count',
        cell: (row) => row.customers,
        ...(question.rollUp === undefined ? {} : { heading: translate(`rolledUp.counted.${question.rollUp}`) }),
      },
      change: { kind: 'money', digits: minorDigits(read.currency), cell: (row) => row.change },
    },
    values: {
      ...valuesOf(read, question, translate),
      fromBefore: read.before?.from ?? '–',
      toBefore: read.before?.to ?? '–',
    },
    rowCount: read.moves.length,
    pages: [read.moves],
  };
}

/** Who is nearest to each higher tier. */
export function tierStepsTable(
  { context, translate }: TableSource,
  { question }: TableQuestion & { table: 'tierSteps' },
): TableContent<'tierSteps', InLineRow & Pick<TierStepRows, 'from' | 'to'>> {
  const read = readTiers(context, question);
  const words = wordsOfTiers(translate);
  const money = { kind: 'money', digits: minorDigits(read.currency) } as const;
  const rows = read.steps.flatMap(({ from, to, next }) => next.map((row) => ({ ...row, from, to })));
  return {
    table: 'tierSteps',
    columns: {
      from: { kind: 'text', cell: (row) => words[row.from] },
      to: { kind: 'text', cell: (row) => words[row.to] },
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      net: { ...money, cell: (row) => row.net },
      lacking: { ...money, cell: (row) => row.lacking },
      gain: { ...money, cell: (row) => row.gain },
    },
    values: valuesOf(read, question, translate),
    rowCount: rows.length,
    pages: [rows],
  };
}

function valuesOf(
  { from, to, currency }: Tiers,
  question: RankingQuestion,
  translate: TFunction,
): Record<string, string> {
  return { from, to, currency, narrowed: rankedWords(question, translate) };
}
