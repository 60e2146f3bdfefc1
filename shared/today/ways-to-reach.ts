import type { ReachChannel } from '../customers/permission.ts';

/** What of a customer a contact by each way needs; null: nothing, they are met. */
export const detailOfChannel = {
  call: 'phone',
  text: 'phone',
  wechat: 'wechat',
  email: 'email',
  letter: 'address',
  visit: null,
} as const satisfies Readonly<Record<ReachChannel, string | null>>;
export type ReachDetail = NonNullable<(typeof detailOfChannel)[ReachChannel]>;

/** The first of each on file; '' where there is none. */
export type ReachDetails = Readonly<Record<ReachDetail, string>>;

/** What is not on file of a customer and the way needs; null: they can be reached by it. */
export function missingDetail(details: ReachDetails, channel: ReachChannel): ReachDetail | null {
  const detail = detailOfChannel[channel];
  return detail === null || details[detail] !== '' ? null : detail;
}

/** The ways by which the customer can be reached first, in the order given; then those that lack a detail, likewise. */
export function reachableFirst(channels: readonly ReachChannel[], details: ReachDetails): readonly ReachChannel[] {
  const isReachable = (channel: ReachChannel): boolean => missingDetail(details, channel) === null;
  return [...channels.filter(isReachable), ...channels.filter((channel) => !isReachable(channel))];
}
