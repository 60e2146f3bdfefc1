import { coverageNotes } from '../../shared/ranking/coverage.ts';
import { rankedWords } from '../ranking/ranked-words.ts';
import {
  countFormat,
  dayCell,
  formulaCell,
  moneyCell,
  moneyValue,
  numberCell,
  percentFormat,
  textCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { shownWords } from './shown-words.ts';
import type { SummaryPage } from './summary-page.ts';

/** The rows of the facts that formulas point to, as formulas count. */
export interface FactRows {
  customers: number;
  /** Of all who are ranked: net revenue, or profit. */
  figure: number;
  /** Null where the classes are of all. */
  top: number | null;
  /** Of the first `top`, likewise. */
  figureOfTop: number | null;
}

const left = { alignment: { horizontal: 'left' as const } };

/** What the ranking is of and what it comes to, a line each. */
export function addFacts(summary: SummaryPage, origin: RankingOrigin): FactRows {
  const { page, ranking, styles, translate, word } = summary;
  const { by, currency, narrowing, rollUp } = ranking;
  page.row(textCell(translate(`report.ranking.title.${by}`), styles.title));
  page.blank();
  const fact = (key: string, cell: WorkbookCell): number => page.row(textCell(word(key), styles.label), cell);
  fact('archive', textCell(origin.archiveName));
  fact('from', dayCell(ranking.from, left));
  fact('to', dayCell(ranking.to, left));
  fact('asOf', dayCell(ranking.asOf, left));
  fact('currency', textCell(currency));
  const narrowed = rankedWords({ narrowing, rollUp }, translate);
  if (narrowed !== '') fact('narrowed', textCell(narrowed));
  if (ranking.shown !== null) fact('covered', textCell(shownWords(ranking, translate)));
  if (by === 'value' || by === 'combined') fact('covered', textCell(word(`orderOf.${by}`)));
  const rows = addSums(summary, fact);
  addComparison(summary, fact);
  return rows;
}

type AddFact = (key: string, cell: WorkbookCell) => number;

/** How many are ranked, and their figure; where the classes are of the top N, theirs too. */
function addSums({ ranking, styles, range, moneyFormat }: SummaryPage, fact: AddFact): FactRows {
  const { currency, rankedBy } = ranking;
  const strong = { ...styles.strong, ...left };
  const customers = fact('customers', formulaCell(`COUNT(${range('rank')})`, ranking.customers, countFormat, strong));
  const figure = fact(
    `figure.${rankedBy}`,
    formulaCell(`SUM(${range(rankedBy)})`, moneyValue(ranking.figure), moneyFormat, strong),
  );
  if (ranking.knownShare !== null) fact('knownShare', numberCell(ranking.knownShare, percentFormat, left));
  fact('walkInNet', moneyCell(ranking.walkInNet, left));
  if (ranking.split === 'total') return { customers, figure, top: null, figureOfTop: null };
  const top = fact('top', numberCell(ranking.top, countFormat, { ...styles.toChange, ...left }));
  const figureOfTop = fact(
    `figureOfTop.${rankedBy}`,
    formulaCell(
      `SUM(${rangeOfFirst(range(rankedBy), `MIN($B$${top},$B$${customers})`)})`,
      moneyValue({ minor: sumOfFirst(ranking), currency }),
      moneyFormat,
      left,
    ),
  );
  return { customers, figure, top, figureOfTop };
}

/** The period it is compared with, and how much of both is known. */
function addComparison({ ranking, translate, word }: SummaryPage, fact: AddFact): void {
  const { comparison } = ranking;
  if (comparison !== undefined) {
    const { from, to, customers, figure, knownShare } = comparison;
    fact('compared', textCell(word('comparedPeriod', { from, to })));
    fact('comparedCustomers', numberCell(customers, countFormat, left));
    fact(`comparedFigure.${ranking.rankedBy}`, moneyCell(figure, left));
    if (knownShare !== null) fact('comparedKnownShare', numberCell(knownShare, percentFormat, left));
  }
  for (const { code, values } of coverageNotes(ranking, comparison !== undefined)) {
    fact('covered', textCell(translate(`ranking.coverage.${code}`, values)));
  }
}

/** The first rows of a range; how many is a formula. */
function rangeOfFirst(range: string, count: string): string {
  return `INDEX(${range},1):INDEX(${range},MAX(1,${count}))`;
}

function sumOfFirst({ rows, top }: ReportedRanking): number {
  return rows.slice(0, top).reduce((sum, { figure }) => sum + figure.minor, 0);
}
