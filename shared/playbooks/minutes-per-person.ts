import { minutesOfContact, type UsualMinutes } from '../timeline/contact-minutes.ts';
import { contactBy } from '../today/contact-by.ts';
import type { EventVariant, PlaybookStep } from './definition.ts';

/**
 * The minutes that one person takes: the sum over their steps of the usual minutes of a contact by the step's preferred
 * channel, at the counter for a step that waits for a visit. Where steps are of some states of sleep only, that of the state
 * that takes longest. Steps inside the shop count 0: how long they take is not known.
 */
export function minutesPerPerson(
  steps: ReadonlyArray<Pick<PlaybookStep, 'kind' | 'channels' | 'variants'>>,
  usual: UsualMinutes,
): number {
  const minutesOf = ({ kind, channels: [channel] }: Pick<PlaybookStep, 'kind' | 'channels'>): number => {
    if (kind === 'counter') return minutesOfContact({ minutes: null, channel: 'counter' }, usual);
    if (kind === 'inside' || channel === undefined) return 0;
    return minutesOfContact({ minutes: null, channel: contactBy[channel].channel }, usual);
  };
  const minutesFor = (variant: EventVariant | null): number =>
    steps
      .filter(({ variants }) => variants === null || (variant !== null && variants.includes(variant)))
      .reduce((sum, step) => sum + minutesOf(step), 0);
  return Math.max(...[null, ...steps.flatMap(({ variants }) => variants ?? [])].map(minutesFor));
}
