import { customerLabel } from '../../shared/customers/customer-label.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import type { NamedGroup, NamedGroupByProfit } from '../../shared/ranking/ranked-group-schema.ts';
import type { ContentColumn } from '../tables/table-content.ts';

interface OfGroup {
  group?: NamedGroup | undefined;
}

/** Of a group who is in it, with what each brought; null of a customer alone. */
export function membersText({ group }: OfGroup): string | null {
  return (
    group?.members.map((member) => `${customerLabel(member)} ${moneyToDecimalText(member.net)}`).join('; ') ?? null
  );
}

export const membersColumn: ContentColumn<OfGroup> = { kind: 'text', cell: membersText };

/** The same with what was left of it above cost; without a figure where no cost is known. */
export const membersByProfitColumn: ContentColumn<{ group?: NamedGroupByProfit | undefined }> = {
  kind: 'text',
  cell: ({ group }) =>
    group?.members
      .map((member) =>
        [customerLabel(member), ...(member.profit === null ? [] : [moneyToDecimalText(member.profit)])].join(' '),
      )
      .join('; ') ?? null,
};
