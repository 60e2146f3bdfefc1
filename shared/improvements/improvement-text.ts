import { type CaseFactor, caseFactors } from '../cases/case-codes.ts';
import type { Improvement } from './contract.ts';
import { mendableReasons, type TopicKind } from './improvement-codes.ts';

/** Keys of the language files. */
export type TopicWordKey = `sleep.reasons.${(typeof mendableReasons)[number]}` | `cases.factors.${CaseFactor}`;

/** What a topic is: its code in words, or as it was written. */
export function topicText(
  { kind, said }: { kind: TopicKind; said: string },
  translate: (key: TopicWordKey) => string,
): string {
  const reason = kind === 'sleepReason' ? mendableReasons.find((one) => one === said) : undefined;
  if (reason !== undefined) return translate(`sleep.reasons.${reason}`);
  const factor = kind === 'caseFactor' ? caseFactors.find((one) => one === said) : undefined;
  return factor === undefined ? said : translate(`cases.factors.${factor}`);
}

/** In the owner's words; where there are none, its first topic. */
export function improvementText(
  { text, topics: [topic] }: Pick<Improvement, 'text' | 'topics'>,
  translate: (key: TopicWordKey) => string,
): string {
  return text !== '' || topic === undefined ? text : topicText(topic, translate);
}
