/** What a task of a playbook is called, the same however it was computed. */
export interface StepTask {
  playbook: string;
  number: string;
  key: string;
  step: string;
}

/** `PLAYBOOK/NUMBER/KEY/STEP`. */
export function taskOfStep({ playbook, number, key, step }: StepTask): string {
  return [playbook, escapedNumber(number), key, step].join('/');
}

/** A customer's number as a part of a task's name: its slashes are written %2F. */
export function escapedNumber(number: string): string {
  return number.replaceAll('%', '%25').replaceAll('/', '%2F');
}

/** The customer's number that `escapedNumber` wrote. */
export function unescapedNumber(escaped: string): string {
  return escaped.replaceAll('%2F', '/').replaceAll('%25', '%');
}
