import { addDays, dayOf, monthOf, yearOf } from '../day.ts';
import type { Character } from './cast.ts';
import type { RandomSource } from './random-source.ts';
import type { SampleAddress, SampleCustomer } from './sample-shop.ts';
import type { PeopleWords, Trait } from './words.ts';

export type Identity = Pick<
  SampleCustomer,
  'kind' | 'name' | 'birthday' | 'birthdayAsTyped' | 'phones' | 'emails' | 'addresses'
>;

/** What stands on somebody's card. `running` is different for everybody, so that no number is given twice. */
export function drawIdentity(
  words: PeopleWords,
  { name, role, traits }: Character,
  running: number,
  today: string,
  random: RandomSource,
  isComplete = false,
): Identity {
  const isCompany = role === 'office' || role === 'foreign';
  const isOrganisation = isCompany || role === 'prospect';
  const phones = [];
  if (role === 'test') return { kind: 'person', name, ...noBirthday, phones: [], emails: [], addresses: [] };
  if (isCompany) phones.push({ label: words.phoneLabels.work, asTyped: words.landline(running) });
  if (!isCompany || random.chance(0.5)) {
    if (isComplete || isOrganisation || random.chance(0.88)) {
      phones.push({ label: random.chance(0.5) ? words.phoneLabels.mobile : '', asTyped: words.mobile(running) });
    }
    if (!isOrganisation && random.chance(0.05)) {
      phones.push({ label: words.phoneLabels.work, asTyped: words.landline(running) });
    }
  }
  const hasEmail = isComplete || random.chance(isOrganisation ? 0.95 : 0.45);
  const mailbox = words.mailbox(name, running);
  const emails = hasEmail && mailbox !== '' ? [`${mailbox}@${random.pick(words.mailDomains)}`] : [];
  const hasAddress = isCompany || random.chance(0.62);
  return {
    kind: isCompany ? 'company' : 'person',
    name,
    ...(role === 'person' || role === 'namesake' ? drawBirthday(words, traits, running, today, random) : noBirthday),
    phones,
    emails,
    addresses: hasAddress ? [drawAddress(words, role, running, random)] : [],
  };
}

function drawAddress(
  words: PeopleWords,
  role: Character['role'],
  running: number,
  random: RandomSource,
): SampleAddress {
  const [ownTown] = words.towns;
  const town = ownTown && random.chance(0.72) ? ownTown : random.pick(words.towns);
  const street = words.house(random.pick(words.streets), random.whole(1, 96));
  const label = role === 'office' ? words.addressLabels.work : random.chance(0.5) ? words.addressLabels.home : '';
  if (role === 'foreign') {
    const { city, country } = words.foreignCompany;
    return { label: words.addressLabels.work, street: '', city, postcode: '', country };
  }
  return { label, street, city: town.city, postcode: words.postcode(town.postcode, running), country: words.country };
}

const noBirthday = { birthday: null, birthdayAsTyped: null };

type Birthday = Pick<Identity, 'birthday' | 'birthdayAsTyped'>;

function drawBirthday(
  words: PeopleWords,
  traits: readonly Trait[],
  running: number,
  today: string,
  random: RandomSource,
): Birthday {
  if (!random.chance(0.56)) return noBirthday;
  if (random.chance(0.03)) return { birthday: null, birthdayAsTyped: random.pick(words.vagueBirthdays) };
  const age = traits.includes('student')
    ? random.whole(18, 24)
    : traits.includes('elder')
      ? random.whole(66, 88)
      : random.whole(23, 64);
  const year = yearOf(today) - age;
  const [month, dayOfMonth] = spreadOverYear(running);
  return birthdayOn(words, random.chance(0.26) ? null : year, month, dayOfMonth);
}

/** Month and day of month: each stands far from those before it, so that no week of the year has a crowd of birthdays. */
function spreadOverYear(running: number): [month: number, dayOfMonth: number] {
  const goldenRatio = (Math.sqrt(5) - 1) / 2;
  const day = addDays('2001-01-01', Math.floor(((running * goldenRatio) % 1) * 365));
  return [monthOf(day), Number(day.slice(8))];
}

/** A birthday as it is kept and as it was said; without the year where no one asked. */
export function birthdayOn(words: PeopleWords, year: number | null, month: number, dayOfMonth: number): Birthday {
  const day = dayOf(year ?? 2000, month, dayOfMonth);
  if (day === null) return noBirthday;
  return {
    birthday: year === null ? `-${day.slice(4)}` : day,
    birthdayAsTyped: words.birthdayTyped(year, month, dayOfMonth),
  };
}

/** The same person entered again by somebody who did not look. */
export function identityAgain(
  words: PeopleWords,
  first: Identity,
  name: string,
  by: 'phone' | 'phoneTail' | 'email' | 'number',
): Identity {
  const [phone] = first.phones;
  const [email] = first.emails;
  const phones = phone && (by === 'phone' || by === 'phoneTail') ? [phone] : [];
  return {
    ...first,
    ...noBirthday,
    name,
    phones: phones.map(({ label, asTyped }) => ({
      label,
      // Only the end of it was noted: what finds them is the name with the tail of the phone.
      asTyped: by === 'phone' ? words.retyped(asTyped) : asTyped.slice(-6),
    })),
    emails: by === 'email' && email !== undefined ? [email.toUpperCase()] : [],
    addresses: [],
  };
}
