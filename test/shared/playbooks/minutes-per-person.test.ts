import { expect, it } from 'vitest';
import { minutesPerPerson } from '../../../shared/playbooks/minutes-per-person.ts';
import { defaultUsualMinutes } from '../../../shared/timeline/contact-minutes.ts';

const usual = { ...defaultUsualMinutes, wechat: 3, post: 10, counter: 5, phone: 7 };
const letter = { kind: 'outward', channels: ['letter', 'wechat'], variants: null } as const;
const visit = { kind: 'counter', channels: [], variants: null } as const;
const inside = { kind: 'inside', channels: [], variants: null } as const;

it('is the sum of the usual minutes of the preferred channels, a visit at those of the counter', () => {
  expect(minutesPerPerson([letter, visit, letter], usual)).toBe(25);
});

it('counts no minutes of steps inside the shop, and none without steps', () => {
  expect(minutesPerPerson([inside, visit], usual)).toBe(5);
  expect(minutesPerPerson([], usual)).toBe(0);
});

it('is that of the state of sleep that takes longest, where each has steps of its own', () => {
  const text = { kind: 'outward', channels: ['wechat'], variants: ['dozing'] } as const;
  const call = { kind: 'outward', channels: ['call'], variants: ['halfAsleep'] } as const;
  expect(minutesPerPerson([text, call, visit], usual)).toBe(12);
});
