import { expect, it } from 'vitest';
import { subjectOfAct } from '../../../renderer/app/subject-of-act.ts';
import { playbookNames } from '../../../shared/locales/en/playbook-names.ts';

const find = (key: string): string | null =>
  key === 'playbookNames.waking' ? playbookNames.waking : key === 'playbookNames.Ann' ? 'wrong' : null;

it('an act on a playbook of the library says its name, any other what it was done to', () => {
  expect(subjectOfAct({ verb: 'playbooks.switchOff', subject: 'waking' }, find)).toBe('Waking');
  expect(subjectOfAct({ verb: 'playbooks.change', subject: 'Our own' }, find)).toBe('Our own');
  expect(subjectOfAct({ verb: 'customers.bin', subject: 'Ann' }, find)).toBe('Ann');
  expect(subjectOfAct({ verb: 'customers.bin', subject: null }, find)).toBeNull();
  expect(subjectOfAct({ verb: 'customers.bulkEdit.bin', subject: '' }, find)).toBeNull();
});
