import { balanceReads, isBalanceColumn } from '../balances/balance-column.ts';
import { mentionReads } from '../improvements/improvement-reads.ts';
import { indicatorKeys, indicators, isIndicator } from '../indicators/indicators.ts';
import { isOwnColumn } from '../own-fields/own-column.ts';
import type { TrackedName } from '../records/tracked-names.ts';
import { conditionsIn } from './conditions/clauses.ts';
import { definitionOfCondition, type FilterCondition, goodsReads } from './conditions/conditions.ts';
import type { CustomerSort } from './contract.ts';
import type { CustomerFilter } from './filter.ts';

/** What the order of the customers' list is read from. */
export const orderReads: readonly TrackedName[] = ['customers', 'customer_totals', 'customer_name_order', 'settings'];

const ownFieldReads: readonly TrackedName[] = ['own_fields', 'own_field_values', 'own_field_choices'];

/** What the conditions of a filter look at. */
const filterReads: readonly TrackedName[] = [
  ...orderReads,
  'customer_phones',
  'customer_emails',
  'customer_wechats',
  'customer_other_names',
  'customer_addresses',
  'customer_tags',
  'tags',
  'staff',
  'do_not_contact',
  ...ownFieldReads,
];

/** The same where the filter has a text. */
export const textFilterReads: readonly TrackedName[] = [
  ...filterReads,
  'relations',
  'preferences',
  'cases',
  'contacts',
  'search_index',
];

/** What a list of customers is read from, whatever it is asked. */
export const listReads: readonly TrackedName[] = [
  ...textFilterReads,
  ...goodsReads,
  ...indicatorKeys.flatMap((key) => indicators[key].reads),
  'segments',
  'life_events',
  'named_accounts',
  ...mentionReads,
  ...balanceReads,
];

/** What one list is read from, by what it asks. */
export function readsOfList({ text, conditions }: CustomerFilter, sort: CustomerSort): readonly TrackedName[] {
  return [
    ...(text === '' ? filterReads : textFilterReads),
    ...conditionsIn(conditions).flatMap(readsOfCondition),
    ...readsOfSort(sort),
  ];
}

function readsOfCondition(condition: FilterCondition): readonly TrackedName[] {
  return definitionOfCondition(condition).reads?.(condition) ?? [];
}

/** What the order by a column is read from. */
export function readsOfSort(sort: CustomerSort): readonly TrackedName[] {
  switch (sort) {
    case 'phone':
      return ['customer_phones'];
    case 'email':
      return ['customer_emails'];
    case 'lookedAfterBy':
      return ['customers', 'staff'];
    case 'keyAccount':
      return ['named_accounts'];
    case 'city':
    case 'country':
      return ['customer_addresses'];
    default:
      if (isOwnColumn(sort)) return ownFieldReads;
      if (isBalanceColumn(sort)) return balanceReads;
      return isIndicator(sort) ? indicators[sort].reads : orderReads;
  }
}
