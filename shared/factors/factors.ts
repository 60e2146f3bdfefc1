/**
 * What money does not show of a customer: seven factors, each from 0 to 5, or unknown. The kind says what an unknown
 * factor is taken for (`assumed-scores.ts`).
 */
export type FactorKind = 'waiting' | 'twoSided' | 'oneSided';

export interface FactorDefinition {
  /**
   * `waiting`: known from a number of purchase days on. `twoSided`: good and bad are recorded. `oneSided`: only good is
   * ever recorded.
   */
  kind: FactorKind;
  /** Of a factor that waits: how many purchase days make it known. */
  purchaseDays?: number;
}

export const factorDefinitions = {
  loyalty: { kind: 'waiting', purchaseDays: 3 },
  stability: { kind: 'waiting', purchaseDays: 5 },
  tolerance: { kind: 'twoSided' },
  suggestions: { kind: 'oneSided' },
  referrals: { kind: 'oneSided' },
  credit: { kind: 'twoSided' },
  influence: { kind: 'oneSided' },
} as const satisfies Record<string, FactorDefinition>;

export type Factor = keyof typeof factorDefinitions;

/** In the order in which they are listed everywhere. */
export const factors = Object.keys(factorDefinitions) as readonly Factor[];

/** The best that a factor can be; the worst is 0. */
export const bestScore = 5;

/** How many months complaints, returns, broken promises and suggestions count. */
export const recordMonths = 24;

/** Why a factor is known: from the archive, by the owner, or not at all. */
export const factorSources = ['computed', 'owner', 'unknown'] as const;
export type FactorSource = (typeof factorSources)[number];
