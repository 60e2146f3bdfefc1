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
const heard: TimelineEntry = {
  kind: 'case',
  day: '2026-11-20',
  time: null,
  case: {
    id: 1,
    customerId: 1,
    customerNumber: '1',
    customerName: '',
    contactId: null,
    kind: 'complaint',
    text: '',
    thing: '',
    factor: 'waiting',
    heardAt: 0,
    heardBy: '',
    inCharge: '',
    handovers: [],
    promisedDay: null,
    cameInAt: null,
    deskDue: null,
    answerDue: null,
    answeredAt: null,
    answer: '',
    closedAt: null,
    outcome: null,
    madeGood: '',
    satisfiedAfter: null,
  },
};

it('changes that follow one another are one run; what stands between them is not folded', () => {
  const entries = [change(1), change(2), heard, change(3), heard, heard];
  expect(foldedChanges(entries).map(({ length }) => length)).toEqual([2, 1, 1, 1, 1]);
  expect(foldedChanges(entries).flat()).toEqual(entries);
  expect(foldedChanges([])).toEqual([]);
});
