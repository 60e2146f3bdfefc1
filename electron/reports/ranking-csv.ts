import { translator } from '../../shared/locales/words.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import { netChange, type RankingRow, type RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { type CsvCell, writeCsv } from '../spreadsheet/write-csv.ts';
import { nameForSentences, writeWholeFile } from '../spreadsheet/write-whole-file.ts';
import { columnsOfRanking } from './ranking-columns.ts';
import { wordsOfTiers } from './tier-words.ts';

const shareDecimals = 6;

/**
 * The ranked rows as a plain list, with the columns of the workbook. `name`: what sentences call the file. Errors:
 * DISK_FULL, FILE_NOT_WRITABLE.
 */
export async function writeRankingCsv(
  path: string,
  name: string,
  ranking: RevenueRanking,
  language: Language,
): Promise<void> {
  await writeWholeFile(path, (file) => writeCsv(file, csvRows(ranking, language)), {
    shownName: nameForSentences(path, name),
  });
}

function* csvRows(ranking: RevenueRanking, language: Language): Generator<CsvCell[]> {
  const translate = translator(language);
  const { currency } = ranking;
  const tierWords = wordsOfTiers(translate);
  const isCompared = ranking.comparison !== undefined;
  yield columnsOfRanking(ranking).map((column) => translate(`report.ranking.columns.${column}`, { currency }));
  for (const row of ranking.rows) {
    yield [
      row.rank,
      row.number,
      row.name,
      { figure: moneyToDecimalText(row.net) },
      row.orders,
      { figure: row.lastDay },
      { figure: row.share.toFixed(shareDecimals) },
      { figure: row.cumulativeShare.toFixed(shareDecimals) },
      row.class,
      tierWords[row.tier],
      ...(isCompared ? comparedCells(row) : []),
    ];
  }
}

function comparedCells(row: RankingRow): CsvCell[] {
  const { before } = row;
  return [
    before?.rank ?? null,
    before === null ? null : { figure: moneyToDecimalText(before.net) },
    { figure: moneyToDecimalText(netChange(row)) },
  ];
}
