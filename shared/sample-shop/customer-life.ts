import type { ShopDay } from './opening-days.ts';
import type { RandomSource } from './random-source.ts';

interface HabitFigures {
  /** Of a hundred customers. */
  share: number;
  visitsPerYear: number;
  spread: number;
  /** Shape of the Weibull gaps between visits: 1 is chance, above it a rhythm. */
  regularity: number;
  /** How long they stay customers, on average. */
  yearsStaying: number;
}

/** How often people come to a café: a few nearly every day, most now and then. */
const habits = {
  daily: { share: 4, visitsPerYear: 120, spread: 0.25, regularity: 1.6, yearsStaying: 5 },
  often: { share: 9, visitsPerYear: 58, spread: 0.3, regularity: 1.6, yearsStaying: 4.5 },
  weekly: { share: 17, visitsPerYear: 30, spread: 0.3, regularity: 2.4, yearsStaying: 4 },
  fortnightly: { share: 20, visitsPerYear: 15, spread: 0.35, regularity: 1.8, yearsStaying: 3.6 },
  monthly: { share: 22, visitsPerYear: 9, spread: 0.4, regularity: 1.3, yearsStaying: 3.2 },
  occasional: { share: 18, visitsPerYear: 4, spread: 0.5, regularity: 1, yearsStaying: 3 },
  once: { share: 7, visitsPerYear: 0, spread: 0, regularity: 1, yearsStaying: 0 },
  office: { share: 0, visitsPerYear: 20, spread: 0.6, regularity: 3, yearsStaying: 4 },
  mailOrder: { share: 0, visitsPerYear: 7, spread: 0, regularity: 3, yearsStaying: 60 },
} as const satisfies Record<string, HabitFigures>;
export type Habit = keyof typeof habits;
const habitNames = ['daily', 'often', 'weekly', 'fortnightly', 'monthly', 'occasional', 'once'] as const;

const weekPatterns: readonly { share: number; weights: readonly number[] }[] = [
  { share: 4, weights: [1, 1, 1, 1, 1, 1, 1] },
  { share: 4, weights: [1.3, 1.3, 1.3, 1.3, 1.3, 0.25, 0.25] },
  { share: 3, weights: [0.3, 0.3, 0.3, 0.3, 0.7, 2.8, 2.3] },
  { share: 1, weights: [0.3, 4.6, 0.4, 0.4, 0.4, 0.5, 0.4] },
  { share: 1, weights: [0.3, 0.3, 0.4, 0.4, 4.6, 0.6, 0.4] },
];
const officeWeek: readonly number[] = [1.4, 1.5, 1.4, 1.4, 1.3, 0, 0];

export interface CustomerLife {
  habit: Habit;
  /** Places in the shop's list of days at which they came and were there, in order; the first is the first order. */
  visits: readonly number[];
  trend: 'steady' | 'growing' | 'fading';
  /** Whether they were customers before the days that the till remembers. */
  wasThereBefore: boolean;
}

export function drawHabit(random: RandomSource): Habit {
  return random.pickWeighted(habitNames, (habit) => habits[habit].share);
}

/** How far back a newcomer's first visit may lie. */
const newcomerDays = 80;
const shareOfNewcomers = 0.09;
const shareThereBefore = 0.28;
const daysPerYear = 365;
/** Mean of a Weibull distribution with scale 1, for the shapes used here: Γ(1 + 1/k) is between 0.886 and 1. */
const weibullMean = (shape: number) => (shape === 1 ? 1 : 0.89);

/** One customer's comings, day by day: the hazard of a Weibull gap, bent by season, weekday and how life goes on. */
export function liveCustomerLife(habit: Habit, days: readonly ShopDay[], random: RandomSource): CustomerLife {
  const figures = habits[habit];
  const { joined, wasThereBefore } = drawBeginning(habit, days.length, random);
  const first = firstOpenDay(days, joined);
  if (habit === 'once') return { habit, visits: [first], trend: 'steady', wasThereBefore: false };

  const left = first + Math.ceil(random.exponential(figures.yearsStaying * daysPerYear));
  const trend = drawTrend(days.length - first, random);
  const week =
    habit === 'office' || habit === 'mailOrder'
      ? officeWeek
      : random.pickWeighted(weekPatterns, ({ share }) => share).weights;
  const holiday = random.whole(0, daysPerYear - 1);
  const holidayLength = random.whole(6, 22);
  const meanGap = daysPerYear / Math.max(1.5, random.logNormal(figures.visitsPerYear, figures.spread));
  const scale = meanGap / weibullMean(figures.regularity);

  const visits = [first];
  let since = 0;
  for (let index = first + 1; index < Math.min(left, days.length); index++) {
    since += 1;
    const { busyness = 0, weekday = 0 } = days[index] ?? {};
    const isAway = (index + holiday) % daysPerYear < holidayLength;
    if (busyness === 0 || isAway) continue;
    const hazard = (figures.regularity / scale) * (since / scale) ** (figures.regularity - 1);
    const bend = busyness * (week[weekday] ?? 1) * trendFactor(trend, (index - first) / (days.length - first));
    if (!random.chance(1 - Math.exp(-hazard * bend))) continue;
    visits.push(index);
    since = 0;
  }
  return { habit, visits, trend, wasThereBefore };
}

function drawBeginning(
  habit: Habit,
  dayCount: number,
  random: RandomSource,
): { joined: number; wasThereBefore: boolean } {
  const lot = habit === 'mailOrder' ? shareOfNewcomers : random.fraction();
  if (lot < shareOfNewcomers) return { joined: dayCount - random.whole(3, newcomerDays), wasThereBefore: false };
  if (lot < shareOfNewcomers + shareThereBefore) return { joined: random.whole(0, 45), wasThereBefore: true };
  return { joined: random.whole(0, dayCount - newcomerDays), wasThereBefore: false };
}

function firstOpenDay(days: readonly ShopDay[], from: number): number {
  const open = days.findIndex((day, index) => index >= from && day.busyness > 0);
  return open === -1 ? days.findLastIndex((day) => day.busyness > 0) : open;
}

function drawTrend(daysAhead: number, random: RandomSource): CustomerLife['trend'] {
  if (daysAhead < 300) return 'steady';
  const lot = random.fraction();
  return lot < 0.08 ? 'growing' : lot < 0.2 ? 'fading' : 'steady';
}

function trendFactor(trend: CustomerLife['trend'], progress: number): number {
  if (trend === 'steady') return 1;
  return trend === 'growing' ? 0.35 + 2 * progress ** 2 : 1.5 - 1.35 * progress;
}
