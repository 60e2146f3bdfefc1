import { translator } from '../../shared/locales/words.ts';
import { minorToDecimalText } from '../../shared/money.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { type CsvCell, writeCsv } from '../spreadsheet/write-csv.ts';
import { nameForSentences, writeWholeFile } from '../spreadsheet/write-whole-file.ts';
import { rankingColumns } from './ranking-columns.ts';
import { rankingFileName } from './ranking-file-name.ts';
import { wordsOfTiers } from './tier-words.ts';

const shareDecimals = 6;

/** The ranked rows as a plain list, with the columns of the workbook. Errors: DISK_FULL, FILE_NOT_WRITABLE. */
export async function writeRankingCsv(
  path: string,
  ranking: RevenueRanking,
  language: Language,
): Promise<{ name: string }> {
  const name = rankingFileName(ranking, 'csv', language);
  await writeWholeFile(path, (file) => writeCsv(file, csvRows(ranking, language)), {
    shownName: nameForSentences(path, name),
  });
  return { name };
}

function* csvRows(ranking: RevenueRanking, language: Language): Generator<CsvCell[]> {
  const translate = translator(language);
  const { currency, minorDigits } = ranking;
  const tierWords = wordsOfTiers(translate);
  yield rankingColumns.map((column) => translate(`report.ranking.columns.${column}`, { currency }));
  for (const row of ranking.rows) {
    yield [
      row.rank,
      row.number,
      row.name,
      { figure: minorToDecimalText(row.netMinor, minorDigits) },
      row.orders,
      { figure: row.lastDay },
      { figure: row.share.toFixed(shareDecimals) },
      { figure: row.cumulativeShare.toFixed(shareDecimals) },
      row.class,
      tierWords[row.tier],
    ];
  }
}
