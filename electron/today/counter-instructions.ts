import { readSetting } from '../archive/archive-setting.ts';
import { dueStepsOn } from '../playbooks/due-steps.ts';
import type { PlaybooksOnDay } from '../playbooks/evaluate-playbooks.ts';
import { pressureSetting } from '../playbooks/pressure-setting.ts';
import { type Speaker, wordingOfStep } from './wording-of-step.ts';

/** What lies on the card of a customer until they come; a field of which nothing is known is left out of the sentence. */
export function counterInstructions(
  onDay: PlaybooksOnDay,
  customerId: number,
  speaker: Speaker,
): { task: string; text: string }[] {
  return dueStepsOn(onDay, readSetting(onDay.facts.connection, pressureSetting))
    .filter(({ personId, step }) => personId === customerId && step.kind === 'counter')
    .map((due) => {
      const { title, parts } = wordingOfStep(onDay.facts, due, speaker);
      const text = parts
        .map((part) => part.text ?? '')
        .join('')
        .trim();
      return { task: due.task, text: text === '' ? title : text };
    });
}
