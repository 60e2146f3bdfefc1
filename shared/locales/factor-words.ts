import { type Factor, factors } from '../factors/factors.ts';
import { evidenceColumn } from '../tables/columns.ts';

/** The headings of the columns that say what each factor is known from. */
export function evidenceHeadings(
  names: Readonly<Record<Factor, string>>,
  heading: (name: string) => string,
): Record<`${Factor}Evidence`, string> {
  return Object.fromEntries(factors.map((factor) => [evidenceColumn(factor), heading(names[factor])])) as Record<
    `${Factor}Evidence`,
    string
  >;
}
