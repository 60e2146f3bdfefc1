import { describe, expect, it } from 'vitest';
import { type CustomerFacts, comparableCustomer } from '../../../shared/duplicates/comparable-customer.ts';
import { judgePair } from '../../../shared/duplicates/judge-pair.ts';

type Facts = Partial<Omit<CustomerFacts, 'birthday'>> & { birthday?: string; calendar?: string };

function customer({ birthday, calendar = 'solar', ...facts }: Facts) {
  return comparableCustomer({
    number: '#1',
    numberIsOurs: facts.number === undefined,
    name: '',
    otherNames: [],
    phones: [],
    emails: [],
    wechats: [],
    addresses: [],
    ...facts,
    birthday: { day: birthday ?? null, calendar, isLeapMonth: false },
  });
}

function judged(a: Facts, b: Facts) {
  const [one, other] = [customer(a), customer(b)];
  const judgement = judgePair(one, other);
  expect(judgePair(other, one)).toEqual(judgement);
  return judgement;
}

const home = { street: '天河路 12 号 301', city: '广州', postcode: '510000' };

describe('two customers are never proposed', () => {
  it.each<[string, Facts, Facts]>([
    ['by their name alone', { name: '王伟' }, { name: '王伟' }],
    [
      'by their name and town',
      { name: 'John Smith', addresses: [{ ...home, street: '' }] },
      { name: 'John Smith', addresses: [{ ...home, street: '' }] },
    ],
    ['by names that read alike', { name: '王伟' }, { name: 'Wang Wei' }],
    ['by a name of each among several', { name: '王伟', otherNames: ['大伟'] }, { name: '大伟' }],
    [
      'by a surname and an address: that is a family',
      { name: 'Thomas Rokobaro', addresses: [{ street: '12 Herschell Circuit', city: 'Lawrence', postcode: '2227' }] },
      { name: 'Flynn Rokobaro', addresses: [{ street: '12 Herschell Circuit', city: 'Lawrence', postcode: '2227' }] },
    ],
    ['by a birthday alone', { name: '王伟', birthday: '1990-05-06' }, { name: '李娜', birthday: '1990-05-06' }],
    [
      'by the day that stands for an unknown one',
      { name: 'Ann Lee', birthday: '1900-01-01' },
      { name: 'Ann Lee', birthday: '1900-01-01' },
    ],
    [
      'by a phone that is a placeholder',
      { name: '王伟', phones: ['00000000000'] },
      { name: '李娜', phones: ['00000000000'] },
    ],
    ['by numbers of our own', { name: '王伟' }, { name: '李娜' }],
    [
      'by the last four of two phones',
      { name: '王伟', phones: ['13800135678'] },
      { name: '李娜', phones: ['13911115678'] },
    ],
    [
      'by one day in two calendars',
      { name: '王伟', birthday: '1990-05-06' },
      { name: '王伟', birthday: '1990-05-06', calendar: 'lunar' },
    ],
  ])('%s', (_, a, b) => expect(judged(a, b)).toBeNull());
});

describe('two customers are proposed, with the reasons,', () => {
  it.each<[string, Facts, Facts, string[]]>([
    [
      'by phone, whatever its form',
      { name: '王伟', phones: ['+86 138-0013-5678'] },
      { name: '王伟', phones: ['13800135678'] },
      ['phone', 'name'],
    ],
    [
      'by phone, names aside',
      { name: '王伟', phones: ['13800135678'] },
      { name: '李娜', phones: ['138 0013 5678'] },
      ['phone'],
    ],
    [
      'by a landline with and without its area code',
      { name: '王伟', phones: ['020-8888-9999'] },
      { name: '王伟', phones: ['88889999'] },
      ['phone', 'name'],
    ],
    ['by e-mail', { emails: ['Ann@Example.com'] }, { emails: ['ann@example.com'] }, ['email']],
    ['by WeChat', { wechats: ['Wxid_1'] }, { wechats: ['wxid_1'] }, ['wechat']],
    [
      'by a number in another form',
      { number: 'A-0012', name: '王伟' },
      { number: 'a12', name: '王伟' },
      ['number', 'name'],
    ],
    [
      'by name and the masked phone',
      { name: '王伟', phones: ['138****5678'] },
      { name: '王伟', phones: ['13800135678'] },
      ['name', 'phoneTail'],
    ],
    [
      'by name and the end of the phone',
      { name: '王伟', phones: ['尾号5678'] },
      { name: '王伟', phones: ['13800135678'] },
      ['name', 'phoneTail'],
    ],
    [
      'by a name that reads alike and the birthday',
      { name: '张伟', birthday: '1990-05-06' },
      { name: 'Wei Zhang', birthday: '1990-05-06' },
      ['nameSound', 'birthday'],
    ],
    [
      'by a surname with a reading of its own',
      { name: '单雄信', birthday: '1990-05-06' },
      { name: 'Shan Xiongxin', birthday: '1990-05-06' },
      ['nameSound', 'birthday'],
    ],
    [
      'by name and birthday',
      { name: '王伟', birthday: '1990-05-06' },
      { name: '王 伟', birthday: '1990-05-06' },
      ['name', 'birthday'],
    ],
    [
      'by name and the day of a birthday without its year',
      { name: '王伟', birthday: '1990-05-06' },
      { name: '王伟', birthday: '--05-06' },
      ['name', 'birthdayDay'],
    ],
    [
      'by name, town and a birthday but for a slip',
      { name: 'Ann Lee', birthday: '1990-05-06', addresses: [{ ...home, street: '' }] },
      { name: 'Lee, Ann', birthday: '1990-06-05', addresses: [{ ...home, street: '' }] },
      ['name', 'birthdayNear'],
    ],
    [
      'by name and address',
      { name: '王伟', addresses: [home] },
      { name: '王伟', addresses: [{ ...home, street: '天河路12号301室' }] },
      ['name', 'address'],
    ],
    [
      'by a company without its ending, and its address',
      { name: '广州好味有限公司', addresses: [home] },
      { name: '广州好味', addresses: [home] },
      ['name', 'address'],
    ],
    [
      'by a name with a typing error and birthday',
      { name: 'Archie Wilkins', birthday: '1903-03-16' },
      { name: 'archie wilikns', birthday: '1903-03-16' },
      ['nameTyped', 'birthday'],
    ],
    [
      'by another name of one of them',
      { name: '王伟', otherNames: ['大伟'], phones: ['13800135678'] },
      { name: '大伟', phones: ['13800135678'] },
      ['phone', 'name'],
    ],
  ])('%s', (_, a, b, rules) => {
    const judgement = judged(a, b);
    expect(judgement?.rules).toEqual(rules);
    expect(judgement?.score).toBeGreaterThanOrEqual(0.5);
  });

  it('the more that agrees, the higher the score', () => {
    const scores = [
      judged({ name: '王伟', phones: ['13800135678'] }, { name: '李娜', phones: ['13800135678'] }),
      judged({ phones: ['13800135678'] }, { phones: ['13800135678'] }),
      judged({ name: '王伟', phones: ['13800135678'] }, { name: '王伟', phones: ['13800135678'] }),
      judged(
        { name: '王伟', phones: ['13800135678'], birthday: '1990-05-06' },
        { name: '王伟', phones: ['13800135678'], birthday: '1990-05-06' },
      ),
    ].map((judgement) => judgement?.score ?? 0);
    expect(scores).toEqual([...scores].sort());
    expect(new Set(scores).size).toBe(scores.length);
  });
});
