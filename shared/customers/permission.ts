/** Whether they agreed to be written to and kept on file. */
export const consents = ['unknown', 'given', 'refused'] as const;
export type Consent = (typeof consents)[number];

/** The ways in which a shop reaches a customer, and may be asked not to. */
export const reachChannels = ['call', 'text', 'wechat', 'email', 'letter', 'visit'] as const;
export type ReachChannel = (typeof reachChannels)[number];
