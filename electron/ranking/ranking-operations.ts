import { todayLocal } from '../../shared/day.ts';
import { definitionOfImport } from '../../shared/import/import-kinds.ts';
import { translator } from '../../shared/locales/words.ts';
import { isWholeAmount } from '../../shared/money.ts';
import { narrowingReads } from '../../shared/narrowing/narrowing.ts';
import type { ProfitListing } from '../../shared/ranking/contract.ts';
import { type RankedCustomer, rankedKey } from '../../shared/ranking/ranking.ts';
import type { RankingQuestion } from '../../shared/ranking/ranking-question.ts';
import type { Archive } from '../archive/archive.ts';
import { archiveName } from '../archive/archive-name.ts';
import { readSetting, writeSetting } from '../archive/archive-setting.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { jobOf } from '../engine/job-kind.ts';
import type { SavedFile } from '../files/saved-file.ts';
import { listImports } from '../import/list-imports.ts';
import { narrowingChoices } from '../narrowing/narrowing-choices.ts';
import { marginOfCustomer } from '../products/margin-of-customer.ts';
import { frontSentences, wordedSentences } from '../reports/front-sentences.ts';
import { rankingDocument } from '../reports/ranking-document.ts';
import { rankingFileName } from '../reports/ranking-file-name.ts';
import type { RankingOrigin } from '../reports/ranking-origin.ts';
import { rankingRowsDocument } from '../reports/ranking-rows-document.ts';
import { chosenColumns, saveTable } from '../tables/save-table.ts';
import { setClassRule } from './class-rule-setting.ts';
import { financialYearSetting } from './financial-year-setting.ts';
import { frontPageEdits, setFrontPageEdits } from './front-page-setting.ts';
import { keptMovement } from './kept-movement.ts';
import { keptProfitListing, keptProfitRanking, profitRows } from './kept-profit-ranking.ts';
import { type Comparison, comparedRow, keptComparison, keptListing, keptRanking } from './kept-ranking.ts';
import { keptScoredRanking } from './kept-scored-ranking.ts';
import { areWholeIn, listedMovement, movedRows, movementSummary } from './movement-rows.ts';
import { namedRows } from './names-of-ranked.ts';
import { neighboursAt, placeOfRanked, placeOfRow, rankedAt, rowNamed } from './neighbours-of-ranked.ts';
import { profitOfRows } from './profit-ranking.ts';
import { profitSummary } from './profit-summary.ts';
import { rankingSummary } from './ranking-summary.ts';
import { rankingWeights, setRankingWeights } from './ranking-weights.ts';
import { readFrontFindings, readKeyAccountFindings } from './read-key-account-findings.ts';
import { listByScores, readReport, refuseEmptyReport } from './read-report.ts';
import { scoredPoints } from './scored-points.ts';
import { namedAt, overlookedRows, placesOfNothingKnown, scoredRows, scoredRowsOf } from './scored-rows.ts';
import { scoredSummary } from './scored-summary.ts';
import { sortedPlacesInWindow, standingInSorted } from './sorted-places.ts';
import { tierContacts, tierCustomers } from './tier-customers.ts';
import { readTierEconomics } from './tier-economics.ts';
import { readTiers } from './tiers.ts';

const rankingSaveJob = jobOf<SavedFile>('rankingSave');

const choices = new CacheByTables<ReturnType<typeof narrowingChoices>>();

export const rankingOperations = {
  byProfit: door.ranking.byProfit.handler(({ input, context }) => {
    const { offset, limit, ...asked } = input;
    const { question, listing } = profitListOf(asked);
    const { rows, comparison } = keptProfitListing(context, question, listing);
    const ranking = keptProfitRanking(context, question);
    return {
      ...profitSummary(ranking),
      total: rows.length,
      profitOfListed: profitOfRows(rows, ranking.currency),
      before: comparison?.period ?? null,
      rows: profitRows(context.session.archive.reader, rows.slice(offset, offset + limit), comparison),
    };
  }),
  profitRow: door.ranking.profitRow.handler(({ input, context }) => {
    const { customerId, group, ...asked } = input;
    const { question, listing } = profitListOf(asked);
    const { rows: listed, comparison } = keptProfitListing(context, question, listing);
    const position = placeOfRanked(listed, { customerId, group });
    const { rows } = keptProfitRanking(context, question);
    const place = placeOfRanked(rows, { customerId, group });
    const found = place === -1 ? [] : rows.slice(place, place + 1);
    const [row = null] = profitRows(context.session.archive.reader, found, comparison);
    return {
      row,
      ...neighboursAt(position, listed.length, (at) => rowNamed(listed[at])),
      total: listed.length,
      before: comparison?.period ?? null,
    };
  }),
  revenueSummary: door.ranking.revenueSummary.handler(({ input, context }) =>
    rankingSummary(context.session.archive.reader, keptRanking(context, input)),
  ),
  revenueRows: door.ranking.revenueRows.handler(({ input, context }) => {
    const { filter, part, downTo, onlyGroups, sort, descending, comparesWithBefore, offset, limit, ...question } =
      input;
    const shown = { filter, part, downTo, onlyGroups, sort, descending, comparesWithBefore };
    const { rows, comparison } = keptListing(context, question, shown);
    const { currency } = keptRanking(context, question);
    return {
      total: rows.length,
      net: { minor: rows.reduce((sum, row) => sum + row.net.minor, 0), currency },
      rows: namedRows(context.session.archive.reader, rows.slice(offset, offset + limit)).map((row) =>
        comparedRow(row, comparison),
      ),
      areNetsWhole: areNetsWhole(rows, comparison),
      before: comparison?.period ?? null,
    };
  }),
  scoredSummary: door.ranking.scoredSummary.handler(({ input, context }) => {
    const { ranking, factorsAsOf } = keptScoredRanking(context, input);
    const { homeCurrency } = context.session;
    return scoredSummary(ranking, { by: input.by, moneyWeight: input.moneyWeight, factorsAsOf, homeCurrency });
  }),
  scoredRows: door.ranking.scoredRows.handler(({ input, context }) => {
    const { ranking } = keptScoredRanking(context, input);
    const { reader } = context.session.archive;
    const { total, places, ranksCombined } = sortedPlacesInWindow(context, ranking, input, input);
    return { total, rows: scoredRows(reader, ranking, input.by, places, ranksCombined) };
  }),
  nothingKnown: door.ranking.nothingKnown.handler(({ input: { offset, limit, ...question }, context }) => {
    const { ranking } = keptScoredRanking(context, question);
    const places = placesOfNothingKnown(ranking);
    const { reader } = context.session.archive;
    return { total: places.length, rows: namedAt(reader, ranking, places.slice(offset, offset + limit)) };
  }),
  scoredPoints: door.ranking.scoredPoints.handler(({ input, context }) =>
    scoredPoints(
      context.session.archive.reader,
      keptScoredRanking(context, input).ranking,
      input,
      context.clock.today(),
    ),
  ),
  scoredRow: door.ranking.scoredRow.handler(({ input, context }) => {
    const { ranking } = keptScoredRanking(context, input);
    const { reader } = context.session.archive;
    const place = placeOfRow(ranking, input) ?? -1;
    const { position, total, placeAt } = standingInSorted(context, ranking, input, place);
    const [row = null] = ranking.byValue.holds(place) ? scoredRows(reader, ranking, input.by, [place]) : [];
    return {
      row,
      ...neighboursAt(position, total, (at) => rankedAt(ranking, placeAt(at) ?? -1)),
      total,
    };
  }),
  scoredRowsOf: door.ranking.scoredRowsOf.handler(({ input: { rows, ...question }, context }) => {
    const { ranking } = keptScoredRanking(context, question);
    return { rows: scoredRowsOf(context.session.archive.reader, ranking, rows) };
  }),
  weights: door.ranking.weights.handler(({ context: { session } }) => rankingWeights(session.archive.reader)),
  setWeights: door.ranking.setWeights.handler(({ input, context: { session } }) => {
    setRankingWeights(session.writable.writer, input);
    return rankingWeights(session.archive.reader);
  }),
  financialYear: door.ranking.financialYear.handler(({ context: { session } }) =>
    readSetting(session.archive.reader, financialYearSetting),
  ),
  setFinancialYear: door.ranking.setFinancialYear.handler(({ input, context: { session } }) => {
    writeSetting(session.writable.writer, financialYearSetting, input);
    return input;
  }),
  narrowingChoices: door.ranking.narrowingChoices.handler(({ context: { session } }) =>
    choices.get(session.archive, { key: '', reads: ['orders', ...narrowingReads] }, () =>
      narrowingChoices(session.archive.reader),
    ),
  ),
  setClassRule: door.ranking.setClassRule.handler(({ input, context: { session } }) =>
    setClassRule(session.writable.writer, input),
  ),
  movement: door.ranking.movement.handler(({ input, context }) => {
    const { part, tierBefore, tier, filter, sort, descending, offset, limit, ...question } = input;
    const movement = keptMovement(context, question);
    const listed = listedMovement(context, movement, { part, tierBefore, tier, filter, sort, descending });
    return {
      ...movementSummary(movement),
      total: listed.length,
      areAmountsWhole: areWholeIn(movement.now.currency, listed),
      rows: movedRows(context, listed.slice(offset, offset + limit), movement.now.currency),
    };
  }),
  movedRow: door.ranking.movedRow.handler(({ input: { customerId, group = null, ...question }, context }) => {
    const movement = keptMovement(context, question);
    const { before, now } = movementSummary(movement);
    const rows = movement.rows.filter((row) =>
      group === null ? row.groupKey === null && row.customerId === customerId : row.groupKey === group,
    );
    const [row = null] = movedRows(context, rows, movement.now.currency);
    return { before, now, row };
  }),
  tiers: door.ranking.tiers.handler(({ input, context }) => readTiers(context, input)),
  tierEconomics: door.ranking.tierEconomics.handler(({ input, context }) => ({
    tiers: readTierEconomics(context, input),
  })),
  tierCustomers: door.ranking.tierCustomers.handler(({ input, context }) => {
    const { question, tier, figure, offset, limit } = input;
    const rows = tierCustomers(context, question, { tier, figure });
    const { reader } = context.session.archive;
    return { total: rows.length, rows: namesOfCustomers(reader, rows.slice(offset, offset + limit)) };
  }),
  tierContacts: door.ranking.tierContacts.handler(({ input, context }) => ({
    contacts: tierContacts(context.session.archive.reader, input),
  })),
  overlooked: door.ranking.overlooked.handler(({ input, context }) => {
    const { ranking } = keptScoredRanking(context, input);
    const found = overlookedRows(context.session.archive.reader, ranking, context.clock.today());
    return {
      ...found,
      tooLittleKnown: found.tooLittleKnown.length,
      homeCurrency: context.session.homeCurrency,
    };
  }),
  neighbours: door.ranking.neighbours.handler(({ input, context }) => {
    const { customerId, group, filter, part, downTo, onlyGroups, sort, descending, comparesWithBefore, ...question } =
      input;
    const shown = { filter, part, downTo, onlyGroups, sort, descending, comparesWithBefore };
    const { rows } = keptListing(context, question, shown);
    const position = placeOfRanked(rows, { customerId, group });
    return { ...neighboursAt(position, rows.length, (at) => rowNamed(rows[at])), total: rows.length };
  }),
  revenueRow: door.ranking.revenueRow.handler(({ input, context }) => {
    const { customerId, group, comparesWithBefore, ...question } = input;
    const { rows } = keptRanking(context, question);
    const place = placeOfRanked(rows, { customerId, group });
    const [row] = namedRows(context.session.archive.reader, place === -1 ? [] : rows.slice(place, place + 1));
    const comparison = comparesWithBefore ? keptComparison(context, question) : null;
    return {
      row: row === undefined ? null : comparedRow(row, comparison),
      before: comparison?.period ?? null,
    };
  }),
  marginOfCustomer: door.ranking.marginOfCustomer.handler(({ input: { customerId, ...question }, context }) => {
    const { reader } = context.session.archive;
    const { id } = existingCustomer(reader, customerId);
    const { from, to, currency } = keptRanking(context, question);
    return { margin: marginOfCustomer(reader, { customerId: id, from, to, currency }) };
  }),
  frontPage: door.ranking.frontPage.handler(({ input, context }) => {
    const { language, ...report } = input;
    const ranking = readReport(context, report);
    const { author, edited } = frontPageEdits(context.session.archive.reader);
    const words = { translate: translator(language), language };
    const written = frontSentences(ranking, readFrontFindings(context, report), words);
    return { author, sentences: wordedSentences(written, edited) };
  }),
  setFrontPage: door.ranking.setFrontPage.handler(({ input, context: { session } }) => {
    setFrontPageEdits(session.writable.writer, input);
    return {};
  }),
  save: door.ranking.save.handler(({ input, context }) => {
    const { format, language, comparesWithBefore, ...report } = input;
    const { archive } = context.session;
    const list = format === 'csv' ? listByScores(context, report) : null;
    if (list !== null) {
      const question = { ...list, comparesWithBefore };
      const columns = chosenColumns(archive.reader, question, undefined);
      const request = { question, columns, isInFull: false, format, language };
      return {
        jobId: context.jobs.start(rankingSaveJob, 'ranking', (control) => saveTable(context, request, control)),
      };
    }
    refuseEmptyReport(context, report);
    const jobId = context.jobs.start(rankingSaveJob, 'ranking', async (control) => {
      const ranking = readReport(context, { ...report, comparesWithBefore });
      control.report({ phase: 'saving', done: 0, of: ranking.rows.length });
      const path = context.files.draftPath();
      const name = rankingFileName(archiveName(archive.path), ranking, format, language);
      const document =
        format === 'csv'
          ? rankingRowsDocument(ranking, language)
          : rankingDocument(ranking, originOf(context, archive), language, readKeyAccountFindings(context, report));
      await context.writer.write(path, name, document, language, {
        signal: control.signal,
        onProgress: (done, of) => control.report({ phase: 'saving', done, of }),
      });
      return { token: await context.files.put(path, name, { owned: true }), name };
    });
    return { jobId };
  }),
  saved: door.ranking.saved.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, rankingSaveJob)),
};

/** What is ranked, and what of it is listed. */
function profitListOf(asked: RankingQuestion & ProfitListing): { question: RankingQuestion; listing: ProfitListing } {
  const { filter, part, downTo, onlyGroups, knownBy, sort, descending, comparesWithBefore, ...question } = asked;
  return { question, listing: { filter, part, downTo, onlyGroups, knownBy, sort, descending, comparesWithBefore } };
}

function areNetsWhole(rows: readonly RankedCustomer[], comparison: Comparison | null): boolean {
  return rows.every((row) => {
    const before = comparison?.standings.get(rankedKey(row));
    return isWholeAmount(row.net) && (before === undefined || isWholeAmount(before.net));
  });
}

/** Which archive and which files the figures come from. */
function originOf({ clock, options }: EngineContext, archive: Archive): RankingOrigin {
  return {
    archiveName: archiveName(archive.path),
    madeAt: clock.now(),
    appVersion: options.appVersion,
    imports: listImports(archive.reader)
      .filter((entry) => entry.undoneAt === null && definitionOfImport(entry.kind).hasMoney === true)
      .map((entry) => ({
        fileName: entry.fileName,
        day: todayLocal(new Date(entry.at)),
        rows: entry.imported + entry.updated,
      })),
  };
}
