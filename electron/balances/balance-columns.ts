import { balanceColumn } from '../../shared/balances/balance-column.ts';
import type { CustomerRow } from '../../shared/customers/contract.ts';
import { placesOfNumbers } from '../../shared/own-fields/own-field.ts';
import type { Connection } from '../archive/query.ts';
import type { NamedColumn } from '../tables/table-content.ts';
import { balanceUnits } from './read-balances.ts';

/** Keys of the columns of balances, unit by unit. */
export function balanceColumnsOf(connection: Connection): readonly string[] {
  return balanceUnits(connection).map(({ id }) => balanceColumn(id));
}

/** A column for each unit, headed by its name: what each customer has. */
export function balanceColumns(connection: Connection): NamedColumn<CustomerRow>[] {
  return balanceUnits(connection).map(({ id, name }) => ({
    key: balanceColumn(id),
    heading: name,
    kind: 'decimal',
    cell: ({ balances }) => {
      const total = balances[id];
      return total === undefined ? null : total / 10 ** placesOfNumbers;
    },
  }));
}
