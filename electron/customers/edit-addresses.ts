import type { z } from 'zod';
import { type Address, addressParts, isPlace } from '../../shared/customers/address.ts';
import type { customerEditSchema } from '../../shared/customers/contract.ts';
import { confirmedWhenTyped } from '../../shared/freshness/fact-kinds.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { dayOfAct } from '../acts/day-of-act.ts';
import { allRows, build } from '../archive/query.ts';

type AddressEdits = NonNullable<z.infer<typeof customerEditSchema>['addresses']>;

/** Makes a customer's addresses what was asked for, in that order, touching only what differs, so that undo stays narrow. */
export function replaceAddresses(writer: ActWriter, customerId: number, wanted: AddressEdits): void {
  const existing = allRows(
    writer.connection,
    build
      .selectFrom('customer_addresses')
      .select(['id', ...addressParts])
      .where('customer_id', '=', customerId),
  );
  const places = wanted.map(tidyAddress).filter(isPlace);
  const named = new Set(places.map(({ id }) => id));
  const [left, unnamed] = [new Set<number>(), new Map<string, number>()];
  const confirmed = { confirmed_day: confirmedWhenTyped(dayOfAct(writer)) };
  const placeOf = new Map(existing.map(({ id, ...parts }) => [id, placeKeyOf(parts)]));
  for (const { id, ...parts } of existing) {
    left.add(id);
    if (!named.has(id)) unnamed.set(keyOf(parts), id);
  }
  for (const [position, { id: given, ...parts }] of places.entries()) {
    const id = given ?? unnamed.get(keyOf(parts));
    if (id !== undefined && left.delete(id)) {
      const isElsewhere = placeOf.get(id) !== placeKeyOf(parts);
      writer.update('customer_addresses', id, { ...parts, position, ...(isElsewhere ? confirmed : {}) });
    } else writer.insert('customer_addresses', { ...parts, customer_id: customerId, position, ...confirmed });
  }
  for (const id of left) writer.remove('customer_addresses', id);
}

function keyOf(address: Address): string {
  return JSON.stringify(addressParts.map((part) => address[part]));
}

/** What it is for says nothing of where it is. */
function placeKeyOf(address: Address): string {
  return keyOf({ ...address, label: '' });
}

function tidyAddress({ id, label, street, city, postcode, country }: AddressEdits[number]) {
  return {
    id,
    label: storableText(label),
    street: storableText(street),
    city: storableText(city),
    postcode: storableText(postcode),
    country: storableText(country),
  };
}
