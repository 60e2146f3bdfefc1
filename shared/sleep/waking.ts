/** What came before somebody who stayed away bought again: the last of these within `wakingDays`, or nothing. */
export const wakingCauses = ['mended', 'playbook', 'contact', 'byThemselves'] as const;
export type WakingCause = (typeof wakingCauses)[number];

/** A touch within this many days before they bought, the day itself among them, counts as what woke them. */
export const wakingDays = 60;
