import type { DerivedPart } from '../acts/derived-part.ts';

/** When a customer was last changed: by an act on their own row, or on a record of theirs. */
export const changeStampPart: DerivedPart = {
  follow(connection, at) {
    const customerIds = new Set<number>();
    return {
      seeRow({ table, row }) {
        const customerId = table === 'customers' ? row.id : row.customer_id;
        if (typeof customerId === 'number') customerIds.add(customerId);
      },
      // What an import makes of a customer that was there before is told by the import.
      seeOwners: () => undefined,
      *finish() {
        if (customerIds.size === 0) return;
        connection
          .prepare<[number, string]>('UPDATE customers SET updated_at = ? WHERE id IN (SELECT value FROM json_each(?))')
          .run(at, JSON.stringify([...customerIds]));
        yield;
      },
    };
  },
};
