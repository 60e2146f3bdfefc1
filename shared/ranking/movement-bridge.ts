import { type MovementPart, movementParts, type PartSum } from './movement.ts';

/** The parts between the two totals, gains before losses; what stayed the same moves nothing. */
export const bridgeParts = ['new', 'up', 'down', 'lost'] as const satisfies readonly MovementPart[];

/** A bar of the bridge, in minor units: it spans `lowMinor` to `highMinor`, and the next one begins at `endMinor`. */
export interface BridgeBar {
  of: 'before' | (typeof bridgeParts)[number] | 'now';
  lowMinor: number;
  highMinor: number;
  endMinor: number;
}

/**
 * From the net of one period over what each part changed to the net of the other: the last part ends where the total of
 * now is, exactly.
 */
export function movementBridge(
  beforeMinor: number,
  parts: Record<MovementPart, Pick<PartSum, 'changeMinor'>>,
): BridgeBar[] {
  const total = (of: 'before' | 'now', minor: number): BridgeBar => ({ of, ...span(0, minor), endMinor: minor });
  const bars = [total('before', beforeMinor)];
  let minor = beforeMinor;
  for (const of of bridgeParts) {
    const endMinor = minor + parts[of].changeMinor;
    bars.push({ of, ...span(minor, endMinor), endMinor });
    minor = endMinor;
  }
  const nowMinor = movementParts.reduce((sum, part) => sum + parts[part].changeMinor, beforeMinor);
  return [...bars, total('now', nowMinor)];
}

function span(a: number, b: number): { lowMinor: number; highMinor: number } {
  return { lowMinor: Math.min(a, b), highMinor: Math.max(a, b) };
}
