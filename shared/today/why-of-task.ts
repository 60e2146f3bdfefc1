import type { Task } from './contract.ts';

/** Why there is something to do, as the name of a sentence among the words of `today.why`, with its values. */
export interface WhyOfTask {
  key: string;
  values: Readonly<Record<string, string>>;
}

/** Days stay YYYY-MM-DD: who says the sentence writes them as its reader does. */
export function whyOfTask({ kind, step, text, due }: Pick<Task, 'kind' | 'step' | 'text' | 'due'>): WhyOfTask {
  if (step === null) return { key: kind, values: kind === 'visit' ? { lastDay: text } : { day: due, text } };
  const { trigger, eventDay, subject, key, variant } = step;
  const values = { day: eventDay, subject, text, lastDay: key.slice(0, lengthOfDay) };
  return { key: trigger === 'sleep' && variant !== null ? `sleep_${variant}` : `step_${trigger}`, values };
}

/** Keys of sleep and of visits begin with the day they are counted from. */
const lengthOfDay = 'YYYY-MM-DD'.length;
