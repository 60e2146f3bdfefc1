import type { ComparableCustomer } from './comparable-customer.ts';
import { type AddressLikeness, compareAddresses } from './compare-addresses.ts';
import { type BirthdayLikeness, compareBirthdays } from './compare-birthdays.ts';
import { compareNames, type NameLikeness } from './compare-names.ts';
import { comparePhones, type PhoneLikeness } from './compare-phones.ts';
import type { DuplicateRule } from './duplicate-rules.ts';
import { typingDistance } from './typing-distance.ts';

export interface Judgement {
  /** From 0 to 1: how much speaks for one customer; what is proposed has at least `leastScore`. */
  readonly score: number;
  readonly rules: readonly DuplicateRule[];
}

/** Half: as much speaks for one as for two. */
export const leastScore = 0.5;

/**
 * Each agreement has its points, a disagreement takes some away; at `pointsOfHalf` the score is a half. The points are
 * about how many times rarer such an agreement is between two customers than of one (powers of two), rounded.
 */
const pointsOfHalf = 8;
const pointsByName: Record<NameLikeness, number> = {
  same: 6,
  sound: 5,
  typed: 5,
  part: 2,
  family: 0.5,
  apart: -4,
  unknown: 0,
};
const pointsByBirthday: Record<BirthdayLikeness, number> = { same: 6, day: 3, near: 1.5, apart: -2, none: 0 };
const pointsByPhone: Record<PhoneLikeness, number> = { same: 12, tail: 5, lastFour: 2.5, apart: -1, none: 0 };
const pointsOfSharedMark = 12;
const pointsOfTypedEmail = 5;
const pointsOfStreet = 5.5;
const pointsOfPlace = 0.75;
const pointsOfOtherPlace = -2;
const mostPointsOfAddress = pointsOfStreet + 2 * pointsOfPlace;

const ruleOfName: Partial<Record<NameLikeness, DuplicateRule>> = {
  same: 'name',
  sound: 'nameSound',
  typed: 'nameTyped',
  part: 'namePart',
  family: 'namePart',
};
const ruleOfBirthday: Partial<Record<BirthdayLikeness, DuplicateRule>> = {
  same: 'birthday',
  day: 'birthdayDay',
  near: 'birthdayNear',
};
const ruleOfPhone: Partial<Record<PhoneLikeness, DuplicateRule>> = {
  same: 'phone',
  tail: 'phoneTail',
  lastFour: 'phoneLastFour',
};

/** Whether two customers are likely one; null where nothing but a name speaks for it, or too little. */
export function judgePair(a: ComparableCustomer, b: ComparableCustomer): Judgement | null {
  const birthday = compareBirthdays(a.birthday, b.birthday);
  const phone = comparePhones(a.phones, b.phones);
  const email = compareEmails(a.emails, b.emails);
  const isSameWechat = a.wechats.some((wechat) => b.wechats.includes(wechat));
  const isSameNumber = a.number !== '' && a.number === b.number;
  let points = pointsByBirthday[birthday] + pointsByPhone[phone];
  if (email === 'same' || isSameWechat || isSameNumber) points += pointsOfSharedMark;
  if (email === 'typed') points += pointsOfTypedEmail;

  // What costs most comes last, and only where it can still decide.
  if (points + pointsByName.same + mostPointsOfAddress < pointsOfHalf) return null;
  const name = compareNames(a.names, b.names);
  points += pointsByName[name];
  if (points + mostPointsOfAddress < pointsOfHalf) return null;
  const address = compareAddresses(a.addresses, b.addresses);
  if (address !== null) points += pointsOfAddress(address);
  if (points < pointsOfHalf) return null;

  const rules: DuplicateRule[] = [];
  const add = (rule: DuplicateRule | undefined): void => {
    if (rule !== undefined) rules.push(rule);
  };
  if (phone === 'same') add('phone');
  if (email === 'same') add('email');
  if (isSameWechat) add('wechat');
  if (isSameNumber) add('number');
  add(ruleOfName[name]);
  if (phone !== 'same') add(ruleOfPhone[phone]);
  if (email === 'typed') add('emailTyped');
  add(ruleOfBirthday[birthday]);
  if (address !== null) add(ruleOfAddress(address));
  if (rules.every((rule) => rule.startsWith('name'))) return null;
  const score = 1 / (1 + 2 ** ((pointsOfHalf - points) / 2));
  return { score: Math.round(score * 1000) / 1000, rules };
}

const wholeStreet = 0.8;
const partOfStreet = 0.5;

function pointsOfAddress({ street, isSameCity, postcode, isApart }: AddressLikeness): number {
  if (isApart) return pointsOfOtherPlace;
  const place = (isSameCity ? pointsOfPlace : 0) + postcode * pointsOfPlace;
  return street === null || street < partOfStreet ? place : place + street * pointsOfStreet;
}

function ruleOfAddress({ street }: AddressLikeness): DuplicateRule | undefined {
  if (street === null || street < partOfStreet) return undefined;
  return street >= wholeStreet ? 'address' : 'addressPart';
}

const shortestTypedEmail = 8;

function compareEmails(a: readonly string[], b: readonly string[]): 'same' | 'typed' | 'apart' {
  let closest: 'typed' | 'apart' = 'apart';
  for (const one of a) {
    for (const other of b) {
      if (one === other) return 'same';
      if (Math.min(one.length, other.length) >= shortestTypedEmail && typingDistance(one, other, 1) === 1)
        closest = 'typed';
    }
  }
  return closest;
}
