import { expect, it } from 'vitest';
import { newDefinition, newStep, withTrigger } from '../../../renderer/playbooks/new-parts.ts';
import { isPreparation } from '../../../renderer/playbooks/step-days.ts';

it('a step about a life event is missed after seven days, any other after thirty; what somebody said stays', () => {
  const definition = newDefinition();
  const said = { ...newStep(['step-1']), lastDays: 3 };
  const lastDays = ({ steps }: { steps: readonly { lastDays: number | 'event' }[] }) =>
    steps.map((step) => step.lastDays);
  const begun = withTrigger({ ...definition, steps: [...definition.steps, said] }, { kind: 'lifeEvent' });
  expect(lastDays(begun)).toEqual([7, 3]);
  expect(newStep([], 'lifeEvent').lastDays).toBe(7);
  expect(lastDays(withTrigger({ ...definition, ...begun }, { kind: 'named' }))).toEqual([30, 3]);
});

it('before a birthday or a day of the year a step prepares for it', () => {
  const steps = [-3, 0, 1].map((days) => ({ ...newStep([]), days, after: 'trigger' as const }));
  const prepares = (kind: 'birthday' | 'lifeEvent') =>
    steps.map((_, place) => isPreparation({ ...newDefinition(), triggers: [{ kind }], steps }, place));
  expect(prepares('birthday')).toEqual([true, true, false]);
  expect(prepares('lifeEvent')).toEqual([false, false, false]);
});
