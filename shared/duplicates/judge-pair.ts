import type { ComparableCustomer } from './comparable-customer.ts';
import { type AddressLikeness, compareAddresses, partOfStreet } from './compare-addresses.ts';
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
 * roughly how many times rarer such an agreement is between two customers than between two entries of one (powers of
 * two), rounded; what they add up to is calibrated in `test/shared/duplicates/`.
 */
const pointsOfHalf = 8;
const pointsByName: Record<NameLikeness, number> = {
  same: 6,
  sound: 5,
  typed: 5,
  part: 1.75,
  family: 0.5,
  relative: -2,
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
/** Who shares a phone or an e-mail mostly shares the address as well: it says less then. */
const weightOfAddressBesideMark = 0.6;
/** Branches of a firm, and relatives who live apart, share a phone or an e-mail too. */
const pointsLostByContradiction = { street: 6, house: 4.5 } as const;

/** Nothing typed by people is certain. */
const mostScore = 0.99;
/**
 * What contradicts itself is asked, but never at or above the score from which entries are put into one group
 * (`leastLinkOfGroup`).
 */
const mostScoreOfContradiction = 0.79;

const ruleOfName: Partial<Record<NameLikeness, DuplicateRule>> = {
  same: 'name',
  sound: 'nameSound',
  typed: 'nameTyped',
  part: 'namePart',
  family: 'namePart',
  relative: 'namePart',
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
  // Relatives rarely share a birthday: entries that do are more likely one person with a wrong name.
  points += pointsByName[name === 'relative' && birthday === 'same' ? 'family' : name];
  if (points + mostPointsOfAddress < pointsOfHalf) return null;
  const address = compareAddresses(a.addresses, b.addresses);
  const isHousehold = (name === 'apart' || name === 'relative') && (birthday === 'none' || birthday === 'apart');
  const sharedMarks = [phone === 'same', email === 'same'].filter(Boolean).length;
  if (address !== null) points += pointsOfAddress(address, { sharedMarks, isHousehold });
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
  const isOfOnePerson = isSameWechat || isSameNumber;
  const isContradictory =
    birthday === 'apart' ||
    ((phone === 'apart' || phone === 'lastFour') && email === 'apart') ||
    ((name === 'apart' || name === 'relative') && !isOfOnePerson);
  const likelihood = 1 / (1 + 2 ** ((pointsOfHalf - points) / 2));
  const score = Math.min(likelihood, isContradictory ? mostScoreOfContradiction : mostScore);
  return { score: Math.round(score * 1000) / 1000, rules };
}

const wholeStreet = 0.8;

/** What the address adds, with what its contradiction takes off the phone and the e-mail that both share. */
function pointsOfAddress(
  { street, isSameCity, postcode, isApart, contradiction }: AddressLikeness,
  { sharedMarks, isHousehold }: { sharedMarks: number; isHousehold: boolean },
): number {
  const weight = isHousehold ? 0 : sharedMarks > 0 ? weightOfAddressBesideMark : 1;
  const place = weight * ((isSameCity ? pointsOfPlace : 0) + postcode * pointsOfPlace);
  if (sharedMarks > 0 && contradiction !== null) return place - sharedMarks * pointsLostByContradiction[contradiction];
  if (isApart) return pointsOfOtherPlace;
  return street === null || street < partOfStreet ? place : place + weight * street * pointsOfStreet;
}

function ruleOfAddress({ street }: AddressLikeness): DuplicateRule | undefined {
  if (street === null || street < partOfStreet) return undefined;
  return street >= wholeStreet ? 'address' : 'addressPart';
}

const shortestTypedEmail = 8;

function compareEmails(a: readonly string[], b: readonly string[]): 'same' | 'typed' | 'apart' | 'none' {
  let closest: 'typed' | 'apart' | 'none' = a.length === 0 || b.length === 0 ? 'none' : 'apart';
  for (const one of a) {
    for (const other of b) {
      if (one === other) return 'same';
      if (Math.min(one.length, other.length) >= shortestTypedEmail && typingDistance(one, other, 1) === 1)
        closest = 'typed';
    }
  }
  return closest;
}
