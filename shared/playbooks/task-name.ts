/** What a task of a playbook is called, the same however it was computed. */
export interface StepTask {
  playbook: string;
  number: string;
  key: string;
  step: string;
}

/** `PLAYBOOK/NUMBER/KEY/STEP`; a slash in a customer's number is written %2F. */
export function taskOfStep({ playbook, number, key, step }: StepTask): string {
  return [playbook, number.replaceAll('%', '%25').replaceAll('/', '%2F'), key, step].join('/');
}

/** Null for a text that is no task of a playbook. */
export function stepOfTask(task: string): StepTask | null {
  const [playbook, number, key, step, ...rest] = task.split('/');
  if (!playbook || number === undefined || !key || !step || rest.length > 0) return null;
  return { playbook, number: number.replaceAll('%2F', '/').replaceAll('%25', '%'), key, step };
}
