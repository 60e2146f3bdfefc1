import { describe, expect, it } from 'vitest';
import {
  longestStepDays,
  stepInstead,
  withoutStep,
  withStep,
  withStepAfter,
  withStepBack,
  withStepMoved,
} from '../../../renderer/playbooks/edit-steps.ts';
import { newStep } from '../../../renderer/playbooks/new-parts.ts';
import type { PlaybookStep } from '../../../shared/playbooks/definition.ts';

const steps: PlaybookStep[] = ['a', 'b', 'c'].map((slug) => ({ ...newStep([]), slug }));
const slugs = (of: readonly PlaybookStep[]) => of.map(({ slug }) => slug).join('');

describe('the steps of a playbook', () => {
  it('change places one by one, and stay at the ends', () => {
    expect(slugs(withStepMoved(steps, 'c', -1))).toBe('acb');
    expect(slugs(withStepMoved(steps, 'a', 1))).toBe('bac');
    expect(slugs(withStepMoved(steps, 'a', -1))).toBe('abc');
    expect(slugs(withStepMoved(steps, 'c', 1))).toBe('abc');
    expect(slugs(withStepMoved(steps, 'none', 1))).toBe('abc');
  });

  it('are added behind the current one, or at the end', () => {
    const added = newStep(['a', 'b', 'c']);
    expect(slugs(withStepAfter(steps, 'a', added))).toBe('astep-4bc');
    expect(slugs(withStepAfter([], null, added))).toBe('step-4');
  });

  it('come back to their place once removed, and not twice', () => {
    const [first] = steps;
    if (first === undefined) throw new Error('no step');
    expect(slugs(withStepBack(withoutStep(steps, 'a'), first, 0))).toBe('abc');
    expect(slugs(withStepBack(steps, first, 0))).toBe('abc');
  });

  it('are removed, and the one behind is the current one, or the one before at the end', () => {
    expect(slugs(withoutStep(steps, 'b'))).toBe('ac');
    expect([stepInstead(steps, 'b'), stepInstead(steps, 'c'), stepInstead(steps.slice(0, 1), 'a')]).toEqual([
      'c',
      'b',
      null,
    ]);
  });

  it('are never due before the step before them, and before the event only where they count from it', () => {
    const days = (change: Partial<PlaybookStep>) => withStep(steps, 'b', change)[1]?.days;
    expect(days({ days: -1 })).toBe(0);
    expect(days({ days: -1, after: 'trigger' })).toBe(-1);
    expect(days({ days: longestStepDays + 1 })).toBe(longestStepDays);
    expect(withStep(withStep(steps, 'b', { days: -3, after: 'trigger' }), 'b', { after: 'before' })[1]?.days).toBe(0);
  });
});
