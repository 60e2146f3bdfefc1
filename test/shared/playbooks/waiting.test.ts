import { describe, expect, it } from 'vitest';
import {
  type ContactPressure,
  type DueStep,
  heldUntil,
  type PressureFacts,
  waitsOf,
} from '../../../shared/playbooks/waiting.ts';

function due(parts: Partial<DueStep> = {}): DueStep {
  const step = { playbook: 'waking', trigger: 'sleep', personId: 1, number: '1', due: 100, isOutward: true } as const;
  return { ...step, isAboutAbsence: false, isFirst: true, newPeoplePerDay: 10, notWithOpenCase: null, ...parts };
}

const usual: ContactPressure = { cap: 2, isQuietOn: () => false, daysOfGrace: 3 };
const facts: PressureFacts = {
  asOf: 100,
  knownUntil: 100,
  moneyOf: () => 0,
  householdOf: (personId) => personId,
  hasOpenCase: () => false,
  outwardDaysOf: () => [],
  visitDaysOf: () => [],
  begunToday: () => 0,
  isContactedToday: () => false,
};

function waits(steps: DueStep[], changed: Partial<PressureFacts> = {}, pressure: Partial<ContactPressure> = {}) {
  return [...waitsOf(steps, { ...usual, ...pressure }, { ...facts, ...changed }).values()];
}

describe('a step that says they stayed away', () => {
  const step = due({ isAboutAbsence: true });

  it('waits until the orders are known up to three days before', () => {
    expect(waits([step], { knownUntil: 97 })).toEqual([null]);
    expect(waits([step], { knownUntil: 96 })).toEqual(['knownUntil']);
    expect(waits([due()], { knownUntil: 0 })).toEqual([null]);
    expect(waits([step], { knownUntil: 93 }, { daysOfGrace: 7 })).toEqual([null]);
  });

  it('waits for fourteen days after a visit or call of theirs', () => {
    expect(waits([step], { visitDaysOf: () => [87] })).toEqual(['knownUntil']);
    expect(waits([step], { visitDaysOf: () => [86] })).toEqual([null]);
  });
});

describe('contact pressure', () => {
  it('holds back at the cap of outward contacts in thirty days', () => {
    expect(waits([due()], { outwardDaysOf: () => [71, 90] })).toEqual(['cap']);
    expect(waits([due()], { outwardDaysOf: () => [70, 90] })).toEqual([null]);
    expect(waits([due()], { outwardDaysOf: () => [71, 90] }, { cap: 3 })).toEqual([null]);
  });

  it('holds back on quiet days', () => {
    expect(waits([due()], {}, { isQuietOn: () => true })).toEqual(['quiet']);
  });

  it('holds back while a case is open with which the playbook is not meant for them', () => {
    const hasOpenCase: PressureFacts['hasOpenCase'] = (_personId, which) => which === 'any';
    expect(waits([due({ notWithOpenCase: 'any' })], { hasOpenCase })).toEqual(['turn']);
    expect(waits([due({ notWithOpenCase: 'complaint' })], { hasOpenCase })).toEqual([null]);
    expect(waits([due()], { hasOpenCase })).toEqual([null]);
  });

  it('shows one outward step a household and day', () => {
    const wife = due({ personId: 1, number: '1', due: 99 });
    const husband = due({ personId: 2, number: '2' });
    expect(waits([wife, husband])).toEqual([null, null]);
    expect(waits([wife, husband], { householdOf: () => 1 })).toEqual([null, 'turn']);
  });

  it('never holds back what is not outward: answers to cases and counter instructions', () => {
    const step = due({ isOutward: false });
    expect(waits([step], { outwardDaysOf: () => [90, 91, 92] }, { isQuietOn: () => true })).toEqual([null]);
  });

  it('shows one outward step a person and day, by what brought them in, then the due day, then the slug', () => {
    const shown = (steps: DueStep[]) =>
      steps.filter((_, at) => waits(steps)[at] === null).map(({ playbook }) => playbook);
    const birthday = due({ playbook: 'birthday', trigger: 'birthday' });
    const winBack = due({ playbook: 'win-back', trigger: 'byHand' });
    expect(shown([due(), birthday])).toEqual(['birthday']);
    expect(shown([due(), birthday, winBack])).toEqual(['win-back']);
    expect(shown([due({ playbook: 'b', due: 99 }), due({ playbook: 'a' })])).toEqual(['b']);
    expect(shown([due({ playbook: 'b' }), due({ playbook: 'a' })])).toEqual(['a']);
    expect(waits([due()], { isContactedToday: () => true })).toEqual(['turn']);
  });

  it('follows the order of the kinds of playbooks', () => {
    const kinds = [
      'byHand',
      'lifeEvent',
      'mended',
      'cameIn',
      'brought',
      'visitDue',
      'nthOrder',
      'goodMoment',
      'birthday',
      'sleep',
      'dueAgain',
    ] as const;
    kinds.slice(1).forEach((trigger, at) => {
      const steps = [due({ playbook: 'a', trigger }), due({ playbook: 'b', trigger: kinds[at] ?? 'byHand' })];
      expect(waits(steps), `${kinds[at]} before ${trigger}`).toEqual(['turn', null]);
    });
  });

  it('lets so many new people a day into a playbook, by their money; who was begun with goes on', () => {
    const steps = [1, 2, 3].map((personId) => due({ personId, number: `${personId}`, newPeoplePerDay: 2 }));
    const moneyOf = (personId: number) => personId * 100;
    expect(waits(steps, { moneyOf })).toEqual(['turn', null, null]);
    expect(waits(steps, { moneyOf, begunToday: () => 1 })).toEqual(['turn', 'turn', null]);
    const begun = due({ personId: 4, number: '4', isFirst: false, newPeoplePerDay: 2 });
    expect(waits([...steps, begun], { moneyOf, begunToday: () => 2 })).toEqual(['turn', 'turn', 'turn', null]);
  });
});

describe('the day on which a step that waits comes back', () => {
  const back = (step: DueStep, changed: Partial<PressureFacts>, pressure: Partial<ContactPressure> = {}) => {
    const all = [
      { ...usual, ...pressure },
      { ...facts, ...changed },
    ] as const;
    return heldUntil(step, waitsOf([step], ...all).get(step) ?? null, ...all);
  };

  it('is the first on which fewer contacts than the cap are of the last thirty days', () => {
    expect(back(due(), { outwardDaysOf: () => [75, 80, 90] })).toBe(110);
    expect(back(due(), { outwardDaysOf: () => [75, 80, 90] }, { cap: 3 })).toBe(105);
  });

  it('is the first that is not quiet, and not held back by the cap either', () => {
    const isQuietOn = (day: number) => day % 7 === 2 || day % 7 === 3;
    expect(back(due(), {}, { isQuietOn })).toBe(102);
    expect(back(due(), { outwardDaysOf: () => [78, 90] }, { isQuietOn })).toBe(109);
  });

  it('is fourteen days after the last visit or call of theirs, of a step that says they stayed away', () => {
    const step = due({ isAboutAbsence: true });
    expect(back(step, { visitDaysOf: () => [88, 95] })).toBe(109);
    expect(back(step, { visitDaysOf: () => [95], knownUntil: 90 })).toBeNull();
  });

  it('is not known while orders are missing, or others come first; who does not wait has none', () => {
    expect(back(due({ isAboutAbsence: true }), { knownUntil: 90 })).toBeNull();
    expect(back(due(), { isContactedToday: () => true })).toBeNull();
    expect(back(due(), {})).toBeNull();
  });

  it('is always the first on which neither cap, quiet days nor visits hold it back', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const drawn = (of: number, salt: number) => Math.abs(Math.imul(seed * 31 + salt, 2_654_435_761) >> 8) % of;
      const days = (salt: number) => Array.from({ length: drawn(5, salt) }, (_, at) => 100 - drawn(40, salt + at + 1));
      const [outward, visits] = [days(10), days(20)];
      const step = due({ isAboutAbsence: drawn(2, 1) === 0 });
      const pressure = { ...usual, cap: 1 + drawn(3, 2), isQuietOn: (day: number) => day % 7 < drawn(4, 3) };
      const on = (asOf: number): PressureFacts => ({
        ...facts,
        ...{ asOf, knownUntil: asOf, outwardDaysOf: () => outward, visitDaysOf: () => visits },
      });
      const isHeld = (asOf: number) => waitsOf([step], pressure, on(asOf)).get(step) !== null;
      if (!isHeld(100)) continue;
      let first = 101;
      while (isHeld(first)) first += 1;
      expect(heldUntil(step, waitsOf([step], pressure, on(100)).get(step) ?? null, pressure, on(100))).toBe(first);
    }
  });
});
