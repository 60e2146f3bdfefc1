import { daysBetween, monthOf, yearOf } from '../day.ts';
import { drawBasket, drawOfficeBasket, drawWalkInBasket } from './basket.ts';
import type { Character } from './cast.ts';
import { drawOf } from './menu-picks.ts';
import type { ShopDay } from './opening-days.ts';
import type { RandomSource } from './random-source.ts';
import { roundHalfAway } from './round-half-away.ts';
import type { SampleLine } from './sample-shop.ts';
import type { RungUp, Story } from './story.ts';
import { linesOf, returnOf } from './till-lines.ts';
import type { ShopWords } from './words.ts';

/** So many stamps, then one on the house. */
const stampsOfCard = 10;
const walkInsPerDay = 4.5;
const shareOfReturns = 0.004;
/** Weekdays (0 is Monday) on which each of the staff works; somebody always does. */
const rota: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4],
  [1, 2, 3, 4, 5],
  [2, 3, 4, 5, 6],
  [0, 5, 6],
  [0, 1, 4, 5, 6],
];

/** The orders of one customer's visits, and what was brought back. */
export function ringUp(
  story: Story,
  words: ShopWords,
  days: readonly ShopDay[],
  today: string,
  random: RandomSource,
): RungUp[] {
  const { character, life, taste } = story;
  const { menu, people, channels, homeCurrency } = words;
  const isForeign = character.role === 'foreign';
  const isOffice = character.habit === 'office' || isForeign;
  const officeSize = isOffice ? 1 + Math.floor(random.exponential(0.55)) : 0;
  const usualHour = drawHour(character, random);
  const orders: RungUp[] = [];
  let stamps = 0;
  let lastBeans = -random.whole(0, 20);
  for (const dayIndex of life?.visits ?? []) {
    const shopDay = days[dayIndex];
    if (!shopDay) continue;
    const { day, month } = shopDay;
    const basket = isForeign
      ? Array.from({ length: random.whole(2, 5) }, () => drawOf(menu, 'beans', random))
      : isOffice
        ? drawOfficeBasket(menu, officeSize, random)
        : drawBasket(menu, taste, { dayIndex, month }, random);
    if (taste.beans && !isOffice && dayIndex - lastBeans >= taste.beans.everyDays + random.whole(-3, 5)) {
      basket.push(taste.beans.item);
      lastBeans = dayIndex;
    }
    const isFirstFree = !isOffice && taste.hasStampCard && stamps >= stampsOfCard;
    stamps = isFirstFree ? 0 : stamps + 1;
    const lines = linesOf(menu, basket, {
      yearsBack: yearsBack(day, today),
      discountPercent: isOffice ? 0 : taste.discountPercent,
      isFirstFree,
    });
    const lot = random.fraction();
    const isDelivery = isOffice ? lot < 0.85 : lot < taste.channelShares.delivery;
    const isPhone = !isDelivery && lot < (isOffice ? 0.95 : taste.channelShares.delivery + taste.channelShares.phone);
    const order: RungUp = {
      by: story,
      day,
      time: timeAround(usualHour, random),
      currency: isForeign ? people.foreignCompany.currency : homeCurrency,
      channel: isDelivery ? channels.delivery : isPhone ? channels.phone : channels.counter,
      servedBy: onDuty(shopDay, random),
      lines: isForeign ? lines.map((line) => inOtherMoney(line, people.foreignCompany.priceFactor)) : lines,
    };
    orders.push(order);
    if ((character.habit === 'daily' || character.habit === 'often') && random.chance(0.012)) {
      const extra = linesOf(menu, [drawOf(menu, 'coffee', random)], {
        yearsBack: yearsBack(day, today),
        discountPercent: taste.discountPercent,
        isFirstFree: false,
      });
      orders.push({ ...order, time: timeAround(16, random), channel: channels.counter, lines: extra });
    }
    const broughtBack = random.chance(shareOfReturns) && lines.find(isWorthReturning);
    const later = days[dayIndex + random.whole(1, 9)];
    if (broughtBack && !isForeign && later && later.busyness > 0)
      orders.push(returnOrder(order, broughtBack, later, random));
  }
  return orders;
}

function isWorthReturning({ amountMinor }: SampleLine): boolean {
  return amountMinor > 0;
}

function returnOrder(sold: RungUp, line: SampleLine, shopDay: ShopDay, random: RandomSource): RungUp {
  return {
    ...sold,
    day: shopDay.day,
    time: timeAround(14, random),
    servedBy: onDuty(shopDay, random),
    lines: [returnOf(line)],
  };
}

function inOtherMoney(line: SampleLine, factor: number): SampleLine {
  const unitPriceMinor = roundHalfAway((line.unitPriceMinor * factor) / 50) * 50;
  return {
    ...line,
    unitPriceMinor,
    amountMinor: unitPriceMinor * line.quantity,
    costMinor: line.costMinor === null ? null : roundHalfAway(line.costMinor * factor),
  };
}

/** Two bought one thing over a year ago and brought it back within the guarantee: customers with returns only. */
export function bringBackOldGoods(
  stories: readonly Story[],
  words: ShopWords,
  days: readonly ShopDay[],
  today: string,
  random: RandomSource,
): void {
  const grinder = words.menu.items.filter(({ kind }) => kind === 'goods')[1];
  if (!grinder) return;
  const once = stories.filter((story) => {
    const [only] = story.orders;
    return story.character.habit === 'once' && only !== undefined && daysBetween(only.day, today) > 400;
  });
  for (const story of once.slice(0, 2)) {
    const [bought] = story.orders;
    const later = days.findLast((day, index) => day.busyness > 0 && index < days.length - random.whole(40, 250));
    if (!bought || !later) continue;
    const lines = linesOf(words.menu, [grinder], {
      yearsBack: yearsBack(bought.day, today),
      discountPercent: 0,
      isFirstFree: false,
    });
    const sold = { ...bought, lines };
    story.orders = [sold, ...lines.map((line) => returnOrder(sold, line, later, random))];
  }
}

/** What passers-by bought, who left no name. */
export function ringUpWalkIns(
  words: ShopWords,
  days: readonly ShopDay[],
  today: string,
  random: RandomSource,
): RungUp[] {
  return days.flatMap((shopDay, dayIndex) =>
    Array.from({ length: random.poisson(walkInsPerDay * shopDay.busyness) }, (): RungUp => {
      const basket = drawWalkInBasket(words.menu, { dayIndex, month: shopDay.month }, random);
      return {
        by: null,
        day: shopDay.day,
        time: timeAround(random.pick([8.5, 10.5, 12.7, 15.5, 17]), random),
        currency: words.homeCurrency,
        channel: words.channels.counter,
        servedBy: onDuty(shopDay, random),
        lines: linesOf(words.menu, basket, {
          yearsBack: yearsBack(shopDay.day, today),
          discountPercent: 0,
          isFirstFree: false,
        }),
      };
    }),
  );
}

/** Prices rise on every first of March. */
function yearsBack(day: string, today: string): number {
  const priceYear = (of: string) => yearOf(of) - (monthOf(of) < 3 ? 1 : 0);
  return priceYear(today) - priceYear(day);
}

function onDuty({ weekday }: ShopDay, random: RandomSource): number {
  const there = rota.flatMap((weekdays, staff) => (weekdays.includes(weekday) ? [staff] : []));
  return random.pick(there);
}

function drawHour({ habit, traits }: Character, random: RandomSource): number {
  if (habit === 'office' || habit === 'mailOrder') return random.between(8.7, 11);
  if (traits.includes('earlyBird')) return 7.8;
  if (traits.includes('laptop')) return 9.8;
  const hours = [
    { hour: 8.6, share: 4 },
    { hour: 10.4, share: 3 },
    { hour: 12.7, share: 3 },
    { hour: 15.6, share: 3 },
    { hour: 17.2, share: 1 },
  ];
  return random.pickWeighted(hours, ({ share }) => share).hour;
}

/** A time of day about an hour, within opening hours (half past seven to half past six). */
function timeAround(hour: number, random: RandomSource): string {
  const seconds = Math.round(Math.min(18.45, Math.max(7.51, hour + 0.55 * random.normal())) * 3600);
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}`;
}
