/** How those of a list are reached: the detail of each that is copied, and what they may have asked not to be used. */
export const listChannels = ['call', 'text', 'wechat', 'email'] as const;
export type ListChannel = (typeof listChannels)[number];

/** Which detail of a customer each channel needs. */
export const detailOfChannel = {
  call: 'phone',
  text: 'phone',
  wechat: 'wechat',
  email: 'email',
} as const satisfies Record<ListChannel, string>;
export type ListDetail = (typeof detailOfChannel)[ListChannel];
