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
