import { expect, it } from 'vitest';
import { newStep } from '../../../renderer/playbooks/new-parts.ts';
import { stepColumns } from '../../../renderer/playbooks/step-columns.ts';

const first = { ...newStep([]), slug: 'first', days: 0 };
const second = { ...newStep([]), slug: 'second', days: 7, after: 'trigger' as const };

it('has a column for each step of the playbook, with its day', () => {
  expect(stepColumns([first, second], []).map(({ slug, day }) => [slug, day])).toEqual([
    ['first', { kind: 'day', day: 0 }],
    ['second', { kind: 'day', day: 7 }],
  ]);
});

it('has one column, behind the others and without a day, for a step that the playbook no longer has', () => {
  const former = { slug: 'former', title: 'Send a card' };
  const columns = stepColumns([first], [{ steps: [former, first] }, { steps: [former] }]);
  expect(columns.map(({ slug, title, day }) => [slug, title, day])).toEqual([
    ['first', first.title, { kind: 'day', day: 0 }],
    ['former', 'Send a card', null],
  ]);
});
