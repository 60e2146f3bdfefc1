import type { ReachDetail } from '../today/ways-to-reach.ts';
import type { ReachChannel } from './permission.ts';

/** For what each detail of a customer is used. */
const channelsOfDetail = {
  phone: ['call', 'text'],
  wechat: ['wechat'],
  email: ['email'],
  address: ['letter', 'visit'],
} as const satisfies Record<ReachDetail, readonly ReachChannel[]>;

/** The words of the page or of a file. */
type Words = (
  key: 'customers.markedDetail' | 'customers.filters.tagSeparator' | `customers.channels.${ReachChannel}`,
  values: Record<string, string>,
) => string;

/** A phone, an address and so on as a page, a paper or a file shows it: with what its customer asked not to be reached by. */
export function markedDetail(
  text: string,
  detail: ReachDetail,
  refused: readonly ReachChannel[],
  words: Words,
): string {
  const channels = channelsOfDetail[detail].filter((channel) => refused.includes(channel));
  if (text === '' || channels.length === 0) return text;
  return words('customers.markedDetail', { detail: text, channels: refusedWords(channels, words) });
}

/** The mark alone, for a detail that stands in an element of its own; '' where nothing is refused of it. */
export function markOfDetail(detail: ReachDetail, refused: readonly ReachChannel[], words: Words): string {
  const channels = channelsOfDetail[detail].filter((channel) => refused.includes(channel));
  if (channels.length === 0) return '';
  return words('customers.markedDetail', { detail: '', channels: refusedWords(channels, words) }).trim();
}

/** "Call, Text" in the language of the reader. */
export function refusedWords(channels: readonly ReachChannel[], words: Words): string {
  return channels
    .map((channel) => words(`customers.channels.${channel}`, {}))
    .join(words('customers.filters.tagSeparator', {}));
}
