import type { TFunction } from 'i18next';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import { type Money, moneyToDecimalText } from '../../shared/money.ts';
import type { MovedRow } from '../../shared/ranking/movement-contract.ts';
import type { NamedGroup, NamedGroupByProfit } from '../../shared/ranking/ranked-group-schema.ts';
import type { ContentColumn } from '../tables/table-content.ts';

interface OfGroup {
  group?: NamedGroup | undefined;
}

interface MemberFigure {
  name: string;
  number: string;
  figure: Money | null;
}

/** Who is in a group, each with a figure where there is one; null of a customer alone. */
export function figuresText(members: readonly MemberFigure[] | null | undefined, translate: TFunction): string | null {
  const texts = members?.map(({ figure, ...member }) =>
    [customerLabel(member), ...(figure === null ? [] : [moneyToDecimalText(figure)])].join(' '),
  );
  return texts?.join(translate('page.listSeparator')) ?? null;
}

/** Of a group who is in it, with what each brought; null of a customer alone. */
export function membersText({ group }: OfGroup, translate: TFunction): string | null {
  return figuresText(
    group?.members.map(({ net, ...member }) => ({ ...member, figure: net })),
    translate,
  );
}

export function membersColumn(translate: TFunction): ContentColumn<OfGroup> {
  return { kind: 'text', cell: (row) => membersText(row, translate) };
}

/** The same with what was left of it above cost; without a figure where no cost is known. */
export function membersByProfitColumn(translate: TFunction): ContentColumn<{ group?: NamedGroupByProfit | undefined }> {
  return {
    kind: 'text',
    cell: ({ group }) =>
      figuresText(
        group?.members.map(({ profit, ...member }) => ({ ...member, figure: profit })),
        translate,
      ),
  };
}

/** The same with what each brings more now than in the period before. */
export function movedMembersText({ members }: Pick<MovedRow, 'members'>, translate: TFunction): string | null {
  return figuresText(
    members?.map(({ change, ...member }) => ({ ...member, figure: change })),
    translate,
  );
}
