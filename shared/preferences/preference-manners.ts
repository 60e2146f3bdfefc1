/** What to do about a like when the customer comes: ask whether they want it, or do it unasked. */
export const preferenceManners = ['ask', 'do'] as const;
export type PreferenceManner = (typeof preferenceManners)[number];
