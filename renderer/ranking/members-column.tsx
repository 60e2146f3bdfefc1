import { customerLabelsApart } from '../../shared/customers/customer-label.ts';
import type { NamedGroup } from '../../shared/ranking/ranked-group-schema.ts';
import type { Words } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';

const membersWidth = 200;

/** In a ranking of groups: who is in each, the one who brought most first. */
export function membersColumn<Row extends { group?: NamedGroup | undefined }>(
  words: Pick<Words, 't' | 'language'>,
): DataColumn<Row> {
  return columnOfMembers(({ group }) => group?.members ?? null, words);
}

/** The same of any rows of groups; null: a customer alone. */
export function columnOfMembers<Row>(
  membersOf: (row: Row) => ReadonlyArray<{ name: string; number: string }> | null,
  { t, language }: Pick<Words, 't' | 'language'>,
): DataColumn<Row> {
  return {
    key: 'members',
    heading: t('rolledUp.members'),
    width: membersWidth,
    cell: (row) => {
      const members = membersOf(row);
      return members === null ? null : (
        <span className="quiet">{customerLabelsApart(members).join(language === 'en' ? ', ' : '、')}</span>
      );
    },
  };
}
