import type { CustomerFactors } from '../factors/evidence-schema.ts';
import { evidenceWords } from '../factors/evidence-words.ts';
import type { Factor } from '../factors/factors.ts';

/** What somebody is proposed for: the factors that their sentence names, and their class by revenue. */
export interface Proposed {
  factors: CustomerFactors;
  why: readonly { factor: Factor }[];
  /** In the period, in minor units; null where they are not proposed for it. */
  netMinor: number | null;
}

type Figures = Readonly<Record<string, number>>;

const share = 1 / 3;

/** The figures of the sentence for which somebody is proposed, as text that is kept: `referrals.count=7; revenue.net=4120`. */
export function sentenceFigures({ factors, why, netMinor }: Proposed): string {
  const figures = Object.assign({}, ...why.map(({ factor }) => figuresOf(factor, factors))) as Figures;
  return Object.entries(netMinor === null ? figures : { ...figures, 'revenue.net': netMinor })
    .map(([name, figure]) => `${name}=${figure}`)
    .join('; ');
}

/**
 * Whether a figure that was kept has changed by a third or more since, or is not said any more.
 *
 * @param seen as `sentenceFigures` wrote it
 */
export function hasChangedByAThird(seen: string, { factors, netMinor }: Omit<Proposed, 'why'>): boolean {
  return [...seen.matchAll(/(?<factor>\w+)\.(?<name>\w+)=(?<figure>-?[\d.]+)/gu)].some(({ groups }) => {
    const { factor = '', name = '', figure = '' } = groups ?? {};
    const before = Number(figure);
    const now =
      factor === 'revenue'
        ? netMinor
        : isFactor(factor, factors)
          ? figuresOf(factor, factors)[`${factor}.${name}`]
          : null;
    if (now === null || now === undefined) return true;
    return now !== before && Math.abs(now - before) >= Math.abs(before) * share;
  });
}

function isFactor(name: string, factors: CustomerFactors): name is Factor {
  return name in factors;
}

/** Where the sentence says what the owner thinks, their score is its figure. */
function figuresOf(factor: Factor, factors: CustomerFactors): Figures {
  const { values, netMinor } = evidenceWords(factor, factors);
  const { score, source } = factors[factor];
  const said = Object.entries({ ...values, ...(netMinor === undefined ? {} : { net: netMinor }) });
  if (source === 'owner' && score !== null) said.push(['score', score]);
  return Object.fromEntries(
    said.flatMap(([name, figure]) => (typeof figure === 'number' ? [[`${factor}.${name}`, figure]] : [])),
  );
}
