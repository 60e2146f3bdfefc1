/** Where a customer and the shop meet. An owner's own word may stand in place of a code. */
export const touchpoints = [
  'visit',
  'call',
  'message',
  'order',
  'return',
  'complaint',
  'suggestion',
  'gift',
  'letter',
] as const;
export type Touchpoint = (typeof touchpoints)[number];

/** By what way. An owner's own word may stand in place of a code. */
export const contactChannels = ['counter', 'phone', 'sms', 'wechat', 'email', 'post', 'delivery', 'review'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** `in`: the customer came to the shop; `out`: the shop to the customer. */
export const contactDirections = ['in', 'out'] as const;
export type ContactDirection = (typeof contactDirections)[number];

export const moods = ['pleased', 'calm', 'upset'] as const;
export type Mood = (typeof moods)[number];
