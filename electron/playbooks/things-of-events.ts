import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import type { EventOfEnrolment } from '../../shared/playbooks/enrolment.ts';
import { foldText } from '../../shared/text.ts';

/** Whether an item is what the event is about. */
export function thingOf(
  { triggers }: PlaybookDefinition,
  { subject }: EventOfEnrolment,
  cases: readonly { id: number; thing: string }[],
): (item: string) => boolean {
  if (!triggers.some(({ kind }) => kind === 'cameIn')) return (item) => item === subject;
  return isThingOfCase(cases.find(({ id }) => subject === `${id}`)?.thing ?? '');
}

/** Whether an item is what was asked for, in the words of the case. */
export function isThingOfCase(asked: string): (item: string) => boolean {
  const thing = foldText(asked);
  return (item) => thing !== '' && foldText(item).includes(thing);
}
