import { describe, expect, it } from 'vitest';
import { customerFilterSchema } from '../../../shared/customers/filter.ts';
import { readTypedDay } from '../../../shared/dates/read-typed-day.ts';
import { textOfRememberedDay } from '../../../shared/dates/remembered-day.ts';
import { addDays, addMonths, daysBetween, isDay } from '../../../shared/day.ts';
import { fewestSuggestions } from '../../../shared/factors/suggestions.ts';
import { readBirthday } from '../../../shared/import/read-day.ts';
import { phoneDigits } from '../../../shared/phone.ts';
import { customerFields } from '../../../shared/records/customer-fields.ts';
import { makeSampleShop } from '../../../shared/sample-shop/make-sample-shop.ts';
import type { SampleOrder, SampleShop } from '../../../shared/sample-shop/sample-shop.ts';
import { languages } from '../../../shared/settings/contract.ts';
import { foldText } from '../../../shared/text.ts';

const today = '2026-11-22';
const shops = new Map(languages.map((language) => [language, makeSampleShop(language, today)]));

function shopOf(language: (typeof languages)[number]): SampleShop {
  return shops.get(language) ?? makeSampleShop(language, today);
}

function netOf(order: SampleOrder): number {
  return order.lines.reduce((sum, line) => sum + line.amountMinor, 0);
}

/** Nets of the customers with home-currency orders since a day, highest first. */
function nets(shop: SampleShop, since: string): number[] {
  const byCustomer = new Map<number, number>();
  for (const order of shop.orders) {
    if (order.customer === null || order.day < since || order.currency !== shop.homeCurrency) continue;
    byCustomer.set(order.customer, (byCustomer.get(order.customer) ?? 0) + netOf(order));
  }
  return [...byCustomer.values()].sort((a, b) => b - a);
}

function shareOfBestFifth(all: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(all.slice(0, Math.ceil(all.length / 5))) / sum(all);
}

function ordersByCustomer(shop: SampleShop): Map<number, SampleOrder[]> {
  const orders = new Map<number, SampleOrder[]>();
  for (const order of shop.orders) {
    if (order.customer !== null) orders.set(order.customer, [...(orders.get(order.customer) ?? []), order]);
  }
  return orders;
}

it('the same language, day and seed make the same shop; another seed another', () => {
  expect(makeSampleShop('en', today)).toEqual(shopOf('en'));
  expect(makeSampleShop('en', today, 'another').orders.slice(0, 50)).not.toEqual(shopOf('en').orders.slice(0, 50));
});

it.each(['2024-02-29', '2027-01-01', '2027-02-11'])('a shop can be made on %s too', (day) => {
  const shop = makeSampleShop('zh-CN', day);
  expect(daysBetween(shop.orders.at(-1)?.day ?? '', day)).toBeLessThanOrEqual(7);
});

describe.each(languages)('the shop in %s', (language) => {
  const shop = shopOf(language);
  const orders = ordersByCustomer(shop);

  it('has some 600 customers, three years of orders up to yesterday, and walk-ins', () => {
    expect(shop.customers.length).toBeGreaterThan(590);
    expect(shop.customers.length).toBeLessThan(650);
    expect(shop.orders.length).toBeGreaterThan(15_000);
    expect(shop.orders.length).toBeLessThan(30_000);
    expect(shop.orders[0]?.day).toBe(addMonths(today, -36));
    expect(shop.orders.at(-1)?.day).toBe(addDays(today, -1));
    expect(shop.orders.filter(({ customer }) => customer === null).length).toBeGreaterThan(3_000);
    expect(shop.customers.filter(({ kind }) => kind === 'company').length).toBeGreaterThan(20);
  });

  it('every customer has ordered, or is somebody who asked: with contacts and no order', () => {
    for (const [place, customer] of shop.customers.entries()) {
      if (!orders.has(place)) expect(customer.contacts.length, customer.name).toBeGreaterThan(0);
    }
  });

  it('lives of few: the best fifth brings 65 to 75 of a hundred, over three years and over the last', () => {
    for (const since of ['2000-01-01', addMonths(today, -12)]) {
      const share = shareOfBestFifth(nets(shop, since));
      expect(share).toBeGreaterThan(0.65);
      expect(share).toBeLessThan(0.75);
    }
  });

  it('has customers awake, dozing, half asleep and asleep, newcomers, and some who came once', () => {
    const quietDays = [...orders.values()].map((own) => daysBetween(own.at(-1)?.day ?? today, today));
    const between = (from: number, to: number) => quietDays.filter((days) => days >= from && days < to).length;
    expect(between(0, 60)).toBeGreaterThan(200);
    expect(between(60, 120)).toBeGreaterThan(25);
    expect(between(120, 240)).toBeGreaterThan(25);
    expect(between(240, 2_000)).toBeGreaterThan(100);
    const firstDays = [...orders.values()].map((own) => daysBetween(own[0]?.day ?? today, today));
    expect(firstDays.filter((days) => days <= 90).length).toBeGreaterThan(30);
    expect([...orders.values()].filter((own) => own.length === 1).length).toBeGreaterThan(40);
  });

  it('most who come often nearly always take the same', () => {
    const often = [...orders].filter(([place, own]) => own.length >= 40 && shop.customers[place]?.kind === 'person');
    const usual = often.filter(([, own]) => {
      const counts = new Map<number, number>();
      for (const order of own) {
        for (const line of order.lines) counts.set(line.product, (counts.get(line.product) ?? 0) + 1);
      }
      return Math.max(...counts.values()) / own.length > 0.5;
    });
    expect(usual.length / often.length).toBeGreaterThan(0.6);
  });

  it('is busiest on Saturdays and closed on its holidays', () => {
    const weekdays = new Array<number>(7).fill(0);
    for (const { day } of shop.orders) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      weekdays[weekday] = (weekdays[weekday] ?? 0) + 1;
    }
    const saturday = weekdays[6] ?? 0;
    expect(saturday).toBeGreaterThan((weekdays[1] ?? 0) * 1.15);
    const closed = language === 'en' ? ['2025-12-25', '2026-01-01'] : ['2025-01-29', '2026-02-17'];
    expect(shop.orders.filter(({ day }) => closed.includes(day))).toEqual([]);
  });

  it('has what a ranking leaves out: a bin, another currency, customers with returns only in the last year', () => {
    expect(shop.customers.filter(({ binnedAt }) => binnedAt !== null)).toHaveLength(1);
    const foreign = shop.orders.filter(({ currency }) => currency !== shop.homeCurrency);
    expect(foreign.length).toBeGreaterThan(5);
    expect(new Set(foreign.map(({ customer }) => customer)).size).toBe(1);
    const lastYear = [...orders.values()].map((own) => own.filter(({ day }) => day > addMonths(today, -12)));
    const onlyReturned = lastYear.filter((own) => own.length > 0 && own.every(({ lines }) => lines.every(isReturn)));
    expect(onlyReturned.length).toBeGreaterThan(0);
  });

  it('adds up: amounts follow from quantity, price and discount; returns and gifts are marked', () => {
    const lines = shop.orders.flatMap((order) => order.lines);
    for (const line of lines) {
      const exact = (line.quantity * line.unitPriceMinor * (100 - line.discountPercent)) / 100;
      expect(Math.abs(line.amountMinor - exact)).toBeLessThanOrEqual(0.5);
      expect(line.isReturn).toBe(line.quantity < 0);
    }
    expect(lines.filter(isReturn).length).toBeGreaterThan(20);
    expect(lines.filter(({ discountPercent }) => discountPercent === 100).length).toBeGreaterThan(100);
  });

  it('order numbers are given once, in the order of time', () => {
    const numbers = shop.orders.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([...numbers].sort()).toEqual(numbers);
    const moments = shop.orders.map(({ day, time }) => `${day} ${time}`);
    expect([...moments].sort()).toEqual(moments);
    expect(moments.every((moment) => /^\d{4}-\d\d-\d\d (0[7-9]|1[0-8]):\d\d:\d\d$/.test(moment))).toBe(true);
  });

  it('customer numbers are different, phones too, but for those entered twice', () => {
    expect(new Set(shop.customers.map(({ number }) => number)).size).toBe(shop.customers.length);
    const digits = shop.customers.flatMap(({ phones }) => phones.map(({ asTyped }) => phoneDigits(asTyped)));
    expect(digits.every((number) => number.length >= 5)).toBe(true);
    expect(digits.length - new Set(digits).size).toBeLessThanOrEqual(8);
  });

  it('nobody can be rung up: every number is one that belongs to no one', () => {
    const free =
      language === 'en'
        ? /^(07700[ -])?900-?\d{3}$|^01632 960\d{3}$/
        : /^(\+86 )?(154|163|168|179|194)[\d ]{8,10}$|^\d{6}$|^0599-1\d{7}$/;
    const phones = shop.customers.flatMap((customer) => customer.phones.map(({ asTyped }) => asTyped));
    expect(phones.filter((phone) => !free.test(phone))).toEqual([]);
    const emails = shop.customers.flatMap((customer) => customer.emails);
    expect(emails.filter((email) => !/^[a-z0-9.]+@[a-z]+\.example$/i.test(email))).toEqual([]);
  });

  it('has namesakes and people entered twice, for looking at doubles', () => {
    const names = shop.customers.map(({ name }) => foldText(name));
    const shared = names.filter((name, place) => names.indexOf(name) !== place);
    expect(shared.length).toBeGreaterThanOrEqual(6);
    const byDigits = shop.customers.flatMap(({ phones }) => phones.map(({ asTyped }) => phoneDigits(asTyped)));
    expect(byDigits.length - new Set(byDigits).size).toBeGreaterThanOrEqual(3);
    const emails = shop.customers.flatMap((customer) => customer.emails.map(foldText));
    expect(emails.length - new Set(emails).size).toBeGreaterThanOrEqual(2);
    const numbers = new Set(shop.customers.map(({ number }) => number));
    expect(shop.customers.filter(({ number }) => number.startsWith('0') && numbers.has(number.slice(1)))).toHaveLength(
      1,
    );
  });

  it('birthdays are kept as they were said, with and without a year; somebody has one today', () => {
    const known = shop.customers.filter(
      ({ birthday, birthdayCalendar }) => birthday !== null && birthdayCalendar === 'solar',
    );
    for (const { birthday, birthdayAsTyped } of known) {
      expect(readBirthday(birthdayAsTyped ?? '', { dateOrder: 'dmy', date1904: false })).toBe(birthday);
    }
    expect(known.filter(({ birthday }) => birthday?.startsWith('--')).length).toBeGreaterThan(40);
    expect(known.some(({ birthday }) => birthday?.endsWith(today.slice(5)))).toBe(true);
    expect(known.some(({ birthday }) => birthday?.endsWith('02-29'))).toBe(true);
    const vague = shop.customers.filter(
      ({ birthday, birthdayAsTyped }) => birthday === null && birthdayAsTyped !== null,
    );
    expect(vague.length).toBeGreaterThan(0);
    for (const { birthdayAsTyped } of vague) {
      expect(readBirthday(birthdayAsTyped ?? '', { dateOrder: 'dmy', date1904: false })).toBeNull();
    }
  });

  it('a few birthdays are of the lunar calendar, kept as they were said', () => {
    const lunar = shop.customers.filter(({ birthdayCalendar }) => birthdayCalendar === 'lunar');
    expect(lunar.length).toBeGreaterThan(1);
    for (const { birthday, birthdayAsTyped, birthdayIsLeapMonth } of lunar) {
      const read = readTypedDay(birthdayAsTyped ?? '', null);
      expect(read).toMatchObject({ calendar: 'lunar', isLeapMonth: birthdayIsLeapMonth });
      expect(read && textOfRememberedDay(read)).toBe(birthday);
    }
  });

  it('knows who is around whom and who brought whom: nobody themselves, nobody somebody who came later', () => {
    const { customers, relations } = shop;
    expect(relations.length).toBeGreaterThan(60);
    expect(relations.filter(({ other }) => other !== null).length).toBeGreaterThan(20);
    expect(relations.filter(({ customer }) => customer === relations[0]?.customer).length).toBeGreaterThan(7);
    for (const { customer, other, name } of relations) {
      expect(name === '').toBe(other !== null);
      expect(other).not.toBe(customer);
    }
    const partner = language === 'en' ? 'partner' : '爱人';
    const partnered = relations
      .filter(({ relation }) => relation === partner)
      .flatMap(({ customer, other }) => (other === null ? [customer] : [customer, other]));
    expect(new Set(partnered).size, 'nobody has two').toBe(partnered.length);
    const brought = customers.flatMap(({ broughtBy }, place) => (broughtBy === null ? [] : [{ broughtBy, place }]));
    expect(brought.length).toBeGreaterThan(30);
    for (const { broughtBy, place } of brought) expect(broughtBy).toBeLessThan(place);
    // Some who were brought brought others: the tree has branches.
    expect(brought.some(({ broughtBy }) => customers[broughtBy]?.broughtBy !== null)).toBe(true);
    expect(customers.filter(({ howToTalk }) => howToTalk !== '').length).toBeGreaterThan(20);
    for (const choice of customerFields.orientation.choices)
      expect(customers.filter(({ orientation }) => orientation === choice).length, choice).toBeGreaterThan(5);
    expect(customers.filter(({ dates }) => dates.length > 0).length).toBeGreaterThan(5);
  });

  it('has Mr Pan, a regular in the making: two visits within ninety days, what was done between them, and what to do now', () => {
    const place = shop.customers.findIndex(({ number }) => number === '1888');
    const pan = shop.customers[place];
    const [first, back] = orders.get(place) ?? [];
    expect(daysBetween(first?.day ?? '', back?.day ?? '')).toBeLessThanOrEqual(95);
    expect(back?.lines.every(({ discountPercent }) => discountPercent === 15)).toBe(true);
    expect(pan?.contacts.map(({ channel }) => channel)).toEqual([
      'counter',
      'counter',
      'sms',
      'post',
      'post',
      'counter',
    ]);
    expect(pan?.contacts.every(({ day, minutes }) => day < today && minutes !== null)).toBe(true);
    expect(new Set(pan?.preferences.map(({ manner }) => manner))).toEqual(new Set(['ask', 'do', '']));
  });

  it('has cases of every kind, a thing that three asked for, and life events of every kind and one of its own', () => {
    const cases = shop.customers.flatMap((customer) => customer.cases);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBe(5);
    expect(cases.filter(({ kind }) => kind === 'inVain').length).toBe(3);
    expect(cases.some(({ promisedDay, closedAt }) => promisedDay !== null && promisedDay < today && !closedAt)).toBe(
      true,
    );
    const openDays = cases.filter(({ closedAt }) => closedAt === null).map(({ heardAt }) => heardAt / 86_400_000);
    expect(Math.min(...openDays)).toBeGreaterThan(Date.parse(today) / 86_400_000 - 21);
    expect(new Set(shop.customers.flatMap(({ lifeEvents }) => lifeEvents.map(({ kind }) => kind))).size).toBe(7);
  });

  it('keeps enough suggestions for who made none to be known; guests who come often and spend little made most', () => {
    const made = shop.customers.map(({ cases }) => cases.filter(({ kind }) => kind === 'suggestion').length);
    const ofAdvisers = shop.advisers.map((place) => made[place] ?? 0);
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(made)).toBeGreaterThanOrEqual(fewestSuggestions);
    expect(sum(ofAdvisers)).toBeGreaterThan(sum(made) / 2);
    const topFifty = nets(shop, addDays(today, -365))[49] ?? 0;
    for (const place of shop.advisers) {
      const { scores, cases } = shop.customers[place] ?? { scores: [], cases: [] };
      const ofYear = (orders.get(place) ?? []).filter(({ day }) => day >= addDays(today, -365));
      expect(ofYear.reduce((total, order) => total + netOf(order), 0)).toBeLessThan(topFifty);
      expect([...cases.map(({ heardAt }) => heardAt), ...scores.map(({ day }) => Date.parse(day))]).toSatisfy(
        (moments: readonly number[]) => moments.every((moment) => moment < Date.parse(today)),
      );
    }
  });

  it('has couples who are households, two firms of one owner, and a community that people join and leave', () => {
    const { customers, groups, relations, orders } = shop;
    const kinds = groups.map(({ kind }) => kind);
    expect(kinds).toEqual(['household', 'household', 'household', 'company', 'community']);
    const buyers = new Set(orders.map(({ customer }) => customer));
    for (const { kind, members } of groups) {
      const places = members.map(({ customer }) => customer);
      expect(new Set(places).size).toBe(places.length);
      expect(places.every((place) => customers[place]?.binnedAt === null && buyers.has(place))).toBe(true);
      if (kind !== 'household') continue;
      expect(relations.some(({ customer, other }) => places[0] === customer && places[1] === other)).toBe(true);
    }
    const inHouseholds = groups.filter(({ kind }) => kind === 'household').flatMap(({ members }) => members);
    expect(new Set(inHouseholds.map(({ customer }) => customer)).size).toBe(6);
    expect(groups.at(-1)?.members.filter(({ toDay }) => toDay !== null)).toHaveLength(1);
  });

  it('has appointments of every state, of people who come and for days to come; what is past is settled', () => {
    const { appointments, customers } = shop;
    expect(new Set(appointments.map(({ state }) => state)).size).toBe(4);
    const booked = appointments.filter(({ state }) => state === 'booked');
    expect(booked.filter(({ day }) => day >= today).length).toBeGreaterThan(3);
    expect(booked.filter(({ day }) => day < today)).toEqual([]);
    expect(appointments.every(({ customer }) => customers[customer]?.phones.length !== 0)).toBe(true);
    for (const { customer, day } of appointments.filter(({ state }) => state === 'came')) {
      expect(shop.orders.some((order) => order.customer === customer && order.day === day)).toBe(true);
    }
  });

  it('knows of many why they like what they like', () => {
    const isToldWhy = (customer: (typeof shop.customers)[number]) => customer.preferences.some(({ why }) => why !== '');
    expect(shop.customers.filter(isToldWhy).length).toBeGreaterThan(50);
  });

  it('remembers: preferences, contacts at every touchpoint, promises overdue, due today and ahead', () => {
    const contacts = shop.customers.flatMap((customer) => customer.contacts);
    expect(new Set(contacts.map(({ touchpoint }) => touchpoint)).size).toBe(9);
    const due = contacts.flatMap(({ nextContactDay }) => nextContactDay ?? []);
    expect(due.filter((day) => day < today)).toHaveLength(1);
    expect(due.filter((day) => day === today).length).toBeGreaterThan(0);
    expect(due.filter((day) => day > today).length).toBeGreaterThan(10);
    expect(due.length).toBeLessThan(60);
    const preferences = shop.customers.flatMap((customer) => customer.preferences);
    expect(preferences.length).toBeGreaterThan(400);
    expect(new Set(preferences.map(({ kind }) => kind))).toEqual(new Set(['likes', 'avoids']));
    const days = [...contacts.map(({ day }) => day), ...preferences.map(({ learnedDay }) => learnedDay)];
    expect(days.every((day) => isDay(day) && day < today)).toBe(true);
  });

  it('has complaints that ended every way, and some still open', () => {
    const complaints = shop.customers.flatMap((customer) => customer.complaints);
    expect(complaints.length).toBeGreaterThan(25);
    expect(new Set(complaints.map(({ satisfactionAfter }) => satisfactionAfter))).toEqual(new Set([0, 1, 2, 3, null]));
    expect(complaints.filter(({ answeredAt }) => answeredAt === null)).toHaveLength(1);
    const midnight = Date.UTC(2026, 10, 22);
    for (const { heardAt, answeredAt, closedAt } of complaints) {
      expect(heardAt).toBeLessThan(answeredAt ?? midnight);
      expect(answeredAt ?? 0).toBeLessThan(closedAt ?? midnight);
      expect(closedAt ?? 0).toBeLessThan(midnight);
    }
    for (const customer of shop.customers) {
      for (const { contact } of customer.complaints) expect(customer.contacts[contact]?.touchpoint).toBe('complaint');
    }
  });

  it('no sentence has an unfilled slot or a blank where a word should be', () => {
    const texts = shop.customers.flatMap((customer) => [
      customer.note,
      ...customer.tags,
      ...customer.preferences.flatMap(({ text, learnedFrom }) => [text, learnedFrom]),
      ...customer.contacts.map(({ text }) => text),
      ...customer.complaints.flatMap(({ text, answer }) => [text, answer]),
    ]);
    expect(texts.filter((text) => /[{}]|undefined|null| {2}| [.,:]/.test(text))).toEqual([]);
  });

  it('its named filters are filters, over tags that there are', () => {
    const tags = new Set(shop.customers.flatMap((customer) => customer.tags));
    expect(shop.segments.length).toBeGreaterThan(2);
    for (const { filter } of shop.segments) {
      expect(customerFilterSchema.parse(filter).conditions.length).toBeGreaterThan(0);
      for (const condition of filter.conditions) {
        if (condition.kind === 'tag') expect(condition.values.filter((value) => !tags.has(value))).toEqual([]);
      }
    }
  });
});

function isReturn({ isReturn }: { isReturn: boolean }): boolean {
  return isReturn;
}
