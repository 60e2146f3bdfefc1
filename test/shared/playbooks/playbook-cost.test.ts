import { describe, expect, it } from 'vitest';
import { library } from '../../../shared/playbooks/library.ts';
import { costMinorOf, costsSomething, sumOfCosts } from '../../../shared/playbooks/playbook-cost.ts';
import type { PlaybookVersion } from '../../../shared/playbooks/playbook-timeline.ts';

function version(id: number, costMinor: number | null): PlaybookVersion {
  return { id, fromDay: id, state: 'on', withThoseInIt: false, definition: { ...library.birthday, costMinor } };
}

describe('what an enrolment costs', () => {
  const timeline = [version(1, null), version(2, 300), version(3, 500), version(4, null)] as const;
  const [before, first, second, last] = timeline;

  it('is what the version says under which they came in', () => {
    expect([first, second].map((one) => costMinorOf(timeline, one))).toEqual([300, 500]);
  });

  it('is what was said first afterwards where that version says nothing', () => {
    expect(costMinorOf(timeline, before)).toBe(300);
  });

  it('is not known where nothing was said since, and is then not 0', () => {
    expect(costMinorOf(timeline, last)).toBeNull();
    expect(sumOfCosts([null], 'GBP')).toEqual({ times: 0, each: null, total: money(0), unsaid: 1 });
  });

  it('begins with the first step that is done', () => {
    const step = { step: library.birthday.steps[0] as never, due: null, planned: null, lastDay: null, overOn: null };
    expect(costsSomething({ steps: [{ ...step, state: 'skipped' }] })).toBe(false);
    expect(costsSomething({ steps: [{ ...step, state: 'done' }] })).toBe(true);
  });
});

const money = (minor: number) => ({ minor, currency: 'GBP' });

describe('the sum of costs', () => {
  it('says what each costs where all cost the same', () => {
    expect(sumOfCosts([300, 300], 'GBP')).toEqual({ times: 2, each: money(300), total: money(600), unsaid: 0 });
  });

  it('says the sum alone where they differ', () => {
    expect(sumOfCosts([300, 500, null], 'GBP')).toEqual({ times: 2, each: null, total: money(800), unsaid: 1 });
  });
});
