import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { minorDigits } from '../../shared/money.ts';
import type { MovedRow } from '../../shared/ranking/movement-contract.ts';
import type { TableQuestion } from '../../shared/tables/contract.ts';
import { wordsOfTiers } from '../reports/tier-words.ts';
import type { TableContent, TableSource } from '../tables/table-content.ts';
import { keptMovement } from './kept-movement.ts';
import { movedMembersText } from './members-column.ts';
import { listedMovement, movedRows } from './movement-rows.ts';

const rowsOfPage = 1_000;

/** Who came, who went, and who brings more or less than in the period compared with. */
export function movementTable(
  { context, translate }: TableSource,
  { question, ...listing }: TableQuestion & { table: 'movement' },
): TableContent<'movement', MovedRow> {
  const movement = keptMovement(context, question);
  const listed = listedMovement(context, movement, listing);
  const { before, now } = movement;
  const tiers = wordsOfTiers(translate);
  const money = { kind: 'money', digits: minorDigits(now.currency) } as const;
  function* pages() {
    for (let offset = 0; offset < listed.length; offset += rowsOfPage) {
      yield movedRows(context, listed.slice(offset, offset + rowsOfPage), now.currency);
    }
  }
  return {
    table: 'movement',
    columns: {
      number: { kind: 'text', cell: (row) => row.number },
      name: { kind: 'text', cell: (row) => row.name },
      members: { kind: 'text', cell: (row) => movedMembersText(row, translate) },
      part: { kind: 'text', cell: (row) => translate(`movement.parts.${row.part}`) },
      before: { ...money, cell: (row) => row.before },
      now: { ...money, cell: (row) => row.now },
      change: { ...money, cell: (row) => row.change },
      rankBefore: { kind: 'count', cell: (row) => row.rankBefore },
      rank: { kind: 'count', cell: (row) => row.rank },
      tierBefore: { kind: 'text', cell: (row) => (row.tierBefore === null ? null : tiers[row.tierBefore]) },
      tier: { kind: 'text', cell: (row) => (row.tier === null ? null : tiers[row.tier]) },
      lastDay: { kind: 'day', cell: (row) => row.lastDay },
      phone: { kind: 'text', cell: (row) => markedDetail(row.phone ?? '', 'phone', row.doNotContact, translate) },
      usualGap: { kind: 'count', cell: (row) => (row.usualGap === null ? null : Math.round(row.usualGap)) },
    },
    values: {
      currency: now.currency,
      from: now.from,
      to: now.to,
      fromBefore: before?.from ?? '–',
      toBefore: before?.to ?? '–',
    },
    rowCount: listed.length,
    pages: pages(),
  };
}
