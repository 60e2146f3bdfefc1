/** What a preference is about; an owner may use words of their own next to these. */
export const preferenceTopics = ['drink', 'food', 'seat', 'size', 'health', 'habit', 'people', 'taboo'] as const;
export type PreferenceTopic = (typeof preferenceTopics)[number];
