import { expect, it } from 'vitest';
import { foldedChanges } from '../../../renderer/timeline/folded-changes.ts';
import type { TimelineEntry } from '../../../shared/timeline/contract.ts';

const change = (actId: number): TimelineEntry => ({
  kind: 'change',
  day: '2026-11-20',
  time: null,
  actId,
  verb: 'customers.edit',
  actor: 'owner',
  subject: null,
  isUndone: false,
});
const complaint: TimelineEntry = {
  kind: 'complaint',
  day: '2026-11-20',
  time: null,
  complaint: {
    id: 1,
    heardAt: 0,
    heardBy: null,
    factor: 'waiting',
    text: '',
    answeredAt: null,
    answer: '',
    closedAt: null,
    satisfactionAfter: null,
  },
};

it('changes that follow one another are one run; what stands between them is not folded', () => {
  const entries = [change(1), change(2), complaint, change(3), complaint, complaint];
  expect(foldedChanges(entries).map(({ length }) => length)).toEqual([2, 1, 1, 1, 1]);
  expect(foldedChanges(entries).flat()).toEqual(entries);
  expect(foldedChanges([])).toEqual([]);
});
