import { type ReachChannel, reachChannels } from '../customers/permission.ts';

/** The touchpoint and channel that a contact by this way is noted with. */
export const contactBy = {
  call: { touchpoint: 'call', channel: 'phone' },
  text: { touchpoint: 'message', channel: 'sms' },
  wechat: { touchpoint: 'message', channel: 'wechat' },
  email: { touchpoint: 'message', channel: 'email' },
  letter: { touchpoint: 'letter', channel: 'post' },
  visit: { touchpoint: 'visit', channel: 'counter' },
} as const satisfies Readonly<Record<ReachChannel, { touchpoint: string; channel: string }>>;

/** The way that a contact's channel is; null: it is none of ours. */
export function wayOfChannel(channel: string): ReachChannel | null {
  return reachChannels.find((way) => contactBy[way].channel === channel) ?? null;
}

/** Whether a contact's channel is one that the customer refuses; a shop's own word for one is where they refuse every way. */
export function isRefusedChannel(channel: string, refused: readonly ReachChannel[]): boolean {
  return refused.length === reachChannels.length || refused.some((way) => contactBy[way].channel === channel);
}
