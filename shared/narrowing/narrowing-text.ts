import { type Narrowing, type NarrowingKey, narrowingParts } from './narrowing.ts';

/** "Category: Tea · Channel: Web"; empty where nothing is narrowed. `nameOf` names a key in the language of the reader. */
export function narrowingText(
  narrowing: Narrowing,
  said: (part: { key: NarrowingKey; value: string }) => string,
): string {
  return narrowingParts(narrowing).map(said).join(' · ');
}
