import { operations } from '../app/engine.ts';
import type { RowWindow } from '../ui/row-window.ts';
import type { customerListOf } from './customers-address.ts';

export function customerListQuery(list: ReturnType<typeof customerListOf>, window: RowWindow) {
  return operations.customers.list.queryOptions({ input: { ...list, ...window } });
}
