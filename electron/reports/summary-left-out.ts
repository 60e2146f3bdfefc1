import { countFormat, moneyCell, numberCell, textCell } from '../spreadsheet/write-cells.ts';
import { leftOutOfReport } from './reported-ranking.ts';
import { type SummaryPage, summaryColumns } from './summary-page.ts';

/** What the ranking does not hold, by reason and currency. */
export function addLeftOut({ page, ranking, word, translate, styles }: SummaryPage): void {
  const leftOut = leftOutOfReport(ranking);
  page.blank();
  page.row(
    textCell(word('leftOut'), styles.section),
    ...Array.from({ length: summaryColumns - 1 }, () => ({ value: null, style: styles.section })),
  );
  if (leftOut.length === 0) {
    page.row(textCell(word('nothingLeftOut')));
    return;
  }
  page.row(
    textCell(word('reason'), styles.headingLeft),
    textCell(word('customersColumn'), styles.headingRight),
    textCell(word('ordersColumn'), styles.headingRight),
    textCell(word('netColumn'), styles.headingRight),
    textCell(word('currency'), {
      ...styles.headingLeft,
      alignment: { ...styles.headingLeft.alignment, indent: 1 },
    }),
  );
  for (const left of leftOut) {
    page.row(
      textCell(translate(`report.leftOut.${left.reason}`)),
      left.customers === null ? null : numberCell(left.customers, countFormat),
      numberCell(left.orders, countFormat),
      moneyCell(left.net),
      textCell(left.net.currency, { alignment: { horizontal: 'left', indent: 1 } }),
    );
  }
}
