import type { AddressTexts } from '../../shared/address-texts/contract.ts';
import { mostAddressTexts } from '../../shared/address-texts/limits.ts';
import type { Archive } from '../archive/archive.ts';
import { door } from '../engine/door.ts';

/** Most of what is kept, in UTF-16 units; of more the oldest are given up. */
const mostUnits = 8_000_000;

/** By key, oldest first. */
const keptOf = new WeakMap<Archive, Map<string, string>>();

export const addressTextsOperations = {
  keep: door.addressTexts.keep.handler(({ input, context: { session } }) => {
    session.assertShownToCaller();
    keep(session.archive, input);
    return {};
  }),
  list: door.addressTexts.list.handler(({ context: { session } }) => {
    const kept = session.isOpen ? keptOf.get(session.archive) : undefined;
    return { kept: [...(kept ?? [])].map(([key, texts]) => ({ key, texts })) };
  }),
};

function keep(archive: Archive, { key, texts }: AddressTexts): void {
  const kept = keptOf.get(archive) ?? new Map<string, string>();
  keptOf.set(archive, kept);
  kept.delete(key);
  kept.set(key, texts);
  let units = 0;
  for (const each of kept.values()) units += each.length;
  for (const [oldest, each] of kept) {
    if (kept.size <= mostAddressTexts && units <= mostUnits) break;
    kept.delete(oldest);
    units -= each.length;
  }
}
