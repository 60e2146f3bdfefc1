import type { RankingRowFilter } from '../../shared/ranking/contract.ts';
import {
  isInPart,
  type RankedCustomer,
  type RankedGroup,
  type RankedMember,
  rankedKey,
} from '../../shared/ranking/ranking.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { rankedHoldingText } from './ranked-holding-text.ts';

interface FilteredRow extends Pick<RankedCustomer, 'customerId' | 'class' | 'tier'> {
  group?: RankedGroup<RankedMember> | undefined;
}

/** Rows of the part, down to the one asked for, whose name or number, or that of a member, holds the text. */
export function filteredRows<Row extends FilteredRow>(
  connection: Connection,
  rows: readonly Row[],
  { filter, part, downTo, onlyGroups }: RankingRowFilter,
): readonly Row[] {
  const above = downTo === undefined ? rows : rows.slice(0, rows.findIndex((row) => rankedKey(row) === downTo) + 1);
  const listed = onlyGroups ? above.filter(({ group }) => group !== undefined) : above;
  const ofPart = part === undefined ? listed : listed.filter((row) => isInPart(row, part));
  const folded = foldText(filter);
  if (folded === '') return ofPart;
  const keys = ofPart.flatMap(({ group }) => group?.key ?? []);
  const holdsText = rankedHoldingText(connection, keys, folded);
  return ofPart.filter(({ customerId, group }) =>
    holdsText({
      customerId,
      group: group && { key: group.key, memberIds: group.members.map((member) => member.customerId) },
    }),
  );
}
