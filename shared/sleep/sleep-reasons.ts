/** Why a customer stays away. */
export const sleepReasons = [
  'price',
  'quality',
  'incident',
  'competitor',
  'moved',
  'noLongerNeeded',
  'forgotUs',
  'unknown',
] as const;
export type SleepReason = (typeof sleepReasons)[number];

/** Why somebody stays away, as far as it was asked. */
export const knownReasons = [...sleepReasons, 'notAsked'] as const;
export type KnownReason = (typeof knownReasons)[number];
