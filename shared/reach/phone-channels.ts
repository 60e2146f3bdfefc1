/** How those of a list are to be reached by their phone. */
export const phoneChannels = ['call', 'text'] as const;
export type PhoneChannel = (typeof phoneChannels)[number];
