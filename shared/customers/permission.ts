/** Whether they agreed to be written to and kept on file. */
export const consents = ['unknown', 'given', 'refused'] as const;
export type Consent = (typeof consents)[number];

/** The ways in which a shop reaches a customer, and may be asked not to. */
export const reachChannels = ['call', 'text', 'wechat', 'email', 'letter', 'visit'] as const;
export type ReachChannel = (typeof reachChannels)[number];

/** The ways by which a customer asked not to be reached; one that is not known here is left out. */
export function refusedChannels({
  doNotContact,
}: {
  doNotContact: ReadonlyArray<{ channel: string }>;
}): ReachChannel[] {
  return reachChannels.filter((way) => doNotContact.some(({ channel }) => channel === way));
}
