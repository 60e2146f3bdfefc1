import type { ReachChannel } from './permission.ts';

/** For what each detail of a customer is used. */
const channelsOfDetail = {
  phone: ['call', 'text'],
  email: ['email'],
} as const satisfies Record<string, readonly ReachChannel[]>;

/** The words of the page or of a file. */
type Words = (
  key: 'customers.markedDetail' | 'customers.filters.tagSeparator' | `customers.channels.${ReachChannel}`,
  values: Record<string, string>,
) => string;

/** A phone or an e-mail address for a list to work from: with what its customer asked not to be reached by. */
export function markedDetail(
  text: string,
  detail: keyof typeof channelsOfDetail,
  refused: readonly ReachChannel[],
  words: Words,
): string {
  const channels = channelsOfDetail[detail].filter((channel) => refused.includes(channel));
  if (text === '' || channels.length === 0) return text;
  return words('customers.markedDetail', { detail: text, channels: refusedWords(channels, words) });
}

/** "Call, Text" in the language of the reader. */
export function refusedWords(channels: readonly ReachChannel[], words: Words): string {
  return channels
    .map((channel) => words(`customers.channels.${channel}`, {}))
    .join(words('customers.filters.tagSeparator', {}));
}
