import { customerLabelsApart } from '../../shared/customers/customer-label.ts';
import type { NamedGroup } from '../../shared/ranking/ranked-group-schema.ts';
import type { Words } from '../app/words.ts';
import type { DataColumn } from '../ui/data-column.ts';

const membersWidth = 200;

/** In a ranking of groups: who is in each, the one who brought most first. */
export function membersColumn<Row extends { group?: NamedGroup | undefined }>({
  t,
  language,
}: Pick<Words, 't' | 'language'>): DataColumn<Row> {
  return {
    key: 'members',
    heading: t('rolledUp.members'),
    width: membersWidth,
    cell: ({ group }) =>
      group === undefined ? null : (
        <span className="quiet">{customerLabelsApart(group.members).join(language === 'en' ? ', ' : '、')}</span>
      ),
  };
}
