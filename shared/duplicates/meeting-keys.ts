import type { ComparableCustomer } from './comparable-customer.ts';
import { isTellingWord } from './compare-addresses.ts';
import { ownDigits } from './compare-phones.ts';

/**
 * Two customers are compared where they share one of these: looking at all pairs would take hours. What is proposed
 * agrees in more than one field, so an error in one of them still leaves a key to meet under.
 */
export function meetingKeys(customer: ComparableCustomer): Set<string> {
  const keys = new Set<string>();
  const names = namesOf(customer);
  const { birthday } = customer;
  for (const digits of customer.phones) {
    keys.add(`p${digits.slice(-ownDigits)}`);
    if (digits.length >= 4) {
      const tail = digits.slice(-4);
      keys.add(`t${tail}`);
      for (const name of names) keys.add(`nt${name}${tail}`);
    }
  }
  for (const email of customer.emails) {
    keys.add(`e${email}`);
    keys.add(`l${email.slice(0, email.indexOf('@'))}`);
    keys.add(`d${email.slice(Math.floor(email.indexOf('@') / 2))}`);
  }
  for (const wechat of customer.wechats) keys.add(`w${wechat}`);
  if (customer.number !== '') keys.add(`#${customer.number}`);
  if (birthday !== null) {
    if (birthday.year !== '') keys.add(`b${birthday.year}${birthday.monthAndDay}`);
    for (const name of names) {
      keys.add(`nb${name}${birthday.monthAndDay}`);
      if (birthday.year !== '') keys.add(`ny${name}${birthday.year}`);
    }
    for (const { words, sound } of customer.names) {
      for (const word of words) keys.add(`wb${word.slice(0, 3)}${birthday.monthAndDay}`);
      keys.add(`sb${sound.slice(0, 3)}${birthday.monthAndDay}`);
    }
  }
  addKeysOfAddresses(customer, names, keys);
  return keys;
}

/** A name in whatever order its words stand, and as it is read. */
function namesOf({ names }: ComparableCustomer): Set<string> {
  const keys = new Set<string>();
  for (const { words, sound, turnedSound } of names) {
    keys.add([...words].sort().join(''));
    keys.add(sound < turnedSound ? sound : turnedSound);
  }
  return keys;
}

function addKeysOfAddresses(
  { addresses, names: written }: ComparableCustomer,
  names: Set<string>,
  keys: Set<string>,
): void {
  for (const { street, city, postcode } of addresses) {
    const telling = street.filter(isTellingWord);
    const figures = telling.filter((word) => /\d/.test(word));
    const spoken = telling.filter((word) => !/\d/.test(word));
    for (const figure of figures) {
      for (const word of spoken) keys.add(`fs${figure}${word.slice(0, 4)}`);
      if (postcode !== '') keys.add(`fp${figure}${postcode}`);
    }
    for (const [index, word] of spoken.entries()) {
      const next = spoken[index + 1];
      if (next !== undefined) keys.add(`ss${word}${next}`);
      if (city !== '') keys.add(`sc${word}${city.slice(0, 4)}`);
      if (postcode !== '') keys.add(`sp${word}${postcode}`);
    }
    for (const name of names) {
      if (postcode !== '') keys.add(`np${name}${postcode}`);
      if (city !== '') keys.add(`nc${name}${city}`);
      for (const word of telling) keys.add(`ns${name}${word}`);
    }
    if (postcode !== '') {
      for (const { words } of written) for (const word of words) keys.add(`wp${word}${postcode}`);
    }
  }
}
