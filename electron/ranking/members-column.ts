import type { TFunction } from 'i18next';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import type { MovedRow } from '../../shared/ranking/movement-contract.ts';
import type { NamedGroup, NamedGroupByProfit } from '../../shared/ranking/ranked-group-schema.ts';
import type { ContentColumn } from '../tables/table-content.ts';

interface OfGroup {
  group?: NamedGroup | undefined;
}

/** Of a group who is in it, with what each brought; null of a customer alone. */
export function membersText({ group }: OfGroup, translate: TFunction): string | null {
  const texts = group?.members.map((member) => `${customerLabel(member)} ${moneyToDecimalText(member.net)}`);
  return texts?.join(translate('page.listSeparator')) ?? null;
}

export function membersColumn(translate: TFunction): ContentColumn<OfGroup> {
  return { kind: 'text', cell: (row) => membersText(row, translate) };
}

/** The same with what was left of it above cost; without a figure where no cost is known. */
export function membersByProfitColumn(translate: TFunction): ContentColumn<{ group?: NamedGroupByProfit | undefined }> {
  return {
    kind: 'text',
    cell: ({ group }) =>
      group?.members
        .map((member) =>
          [customerLabel(member), ...(member.profit === null ? [] : [moneyToDecimalText(member.profit)])].join(' '),
        )
        .join(translate('page.listSeparator')) ?? null,
  };
}

/** The same with what each brings more now than in the period before. */
export function movedMembersText({ members }: Pick<MovedRow, 'members'>, translate: TFunction): string | null {
  const texts = members?.map((member) => `${customerLabel(member)} ${moneyToDecimalText(member.change)}`);
  return texts?.join(translate('page.listSeparator')) ?? null;
}
