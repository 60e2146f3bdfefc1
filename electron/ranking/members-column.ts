import { customerLabel } from '../../shared/customers/customer-label.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import type { NamedGroup, NamedGroupByProfit } from '../../shared/ranking/ranked-group-schema.ts';
import type { ContentColumn } from '../tables/table-content.ts';

/** Of a group who is in it, with what each brought; empty of a customer alone. */
export const membersColumn: ContentColumn<{ group?: NamedGroup | undefined }> = {
  kind: 'text',
  cell: ({ group }) =>
    group?.members.map((member) => `${customerLabel(member)} ${moneyToDecimalText(member.net)}`).join('; ') ?? null,
};

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
