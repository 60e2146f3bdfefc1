import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFileName } from '../../shared/archive/archive-name.ts';
import type { ArchiveStatus, CheckResult } from '../../shared/archive/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { isCurrency } from '../../shared/money.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { purgeOverdue } from '../bin/purge-overdue.ts';
import { countWronglyOrdered, isNameOrderOfToday } from '../customers/name-order.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { isForAPerson } from '../engine/is-for-a-person.ts';
import type { JobControl } from '../engine/jobs.ts';
import { countWrongOrders, countWrongTotals } from '../import/derived-totals.ts';
import { countOrders } from '../orders/count-orders.ts';
import { isAsItShouldBe, openSampleArchive, removeSampleArchives } from '../sample-shop/sample-archive.ts';
import { samplePlace, samplePlaces } from '../sample-shop/sample-place.ts';
import { Turns } from '../sample-shop/turns.ts';
import { countWrongSearchEntries } from '../search/search-index.ts';
import { searchIndexState } from '../search/search-index-state.ts';
import { takeUpUpkeep } from '../upkeep/take-up-upkeep.ts';
import { completeUpkeep, isUpkeepUnnoticed } from '../upkeep/upkeep-steps.ts';
import type { Archive } from './archive.ts';
import { archiveName, archiveStatus } from './archive-status.ts';
import { checkArchive } from './check-archive.ts';
import { createArchive } from './create-archive.ts';
import { openArchive } from './open-archive.ts';

/** A second click waits for the first: the sample shop is made once. */
const sampleShopTurns = new Turns<ArchiveSession>();

export const archiveOperations = {
  status: door.archive.status.handler(({ context }) => (context.session.isOpen ? statusOfOpen(context) : null)),
  orderCounts: door.archive.orderCounts.handler(({ context }) => countOrders(context.session.archive.reader)),
  startFailure: door.archive.startFailure.handler(({ context: { start, places } }) => {
    if (start.failure === null) return null;
    const { error, path } = start.failure;
    const archive = { token: places.tokens.tokenFor(path), name: archiveName(path) };
    return { code: error.code, values: error.values, archive };
  }),
  create: door.archive.create.handler(async ({ input, context }) => {
    if (!isCurrency(input.homeCurrency)) throw new ShukeError('CURRENCY_UNKNOWN', { currency: input.homeCurrency });
    const folder = input.folder === null ? context.places.defaultFolder : context.places.tokens.pathOf(input.folder);
    const path = join(folder, archiveFileName(input.name));
    const { homeCurrency, passphrase } = input;
    return takeArchive(context, () => createArchive(path, { homeCurrency, now: context.clock.now(), passphrase }));
  }),
  open: door.archive.open.handler(({ input, context }) =>
    openArchiveAt(context, pathOfToken(context, input.token), input.passphrase),
  ),
  close: door.archive.close.handler(async ({ context }) => {
    await closeArchive(context);
    return {};
  }),
  openSample: door.archive.openSample.handler(({ input, context }) =>
    sampleShopTurns.take(context.session, () => openSample(context, input.language)),
  ),
  removeSample: door.archive.removeSample.handler(({ context }) =>
    sampleShopTurns.take(context.session, async () => {
      if (isSampleOpen(context)) await closeArchive(context);
      removeSampleArchives(context.profile.folder);
      return {};
    }),
  ),
  recents: door.archive.recents.handler(({ context: { profile, places } }) =>
    profile.recents.map(({ path, openedAt }) => ({
      token: places.tokens.tokenFor(path),
      name: archiveName(path),
      path,
      openedAt,
      exists: existsSync(path),
    })),
  ),
  forget: door.archive.forget.handler(({ input, context: { profile, places } }) => {
    profile.forget(places.tokens.pathOf(input.token));
    return {};
  }),
  showInFolder: door.archive.showInFolder.handler(async ({ context }) => {
    const { path } = context.session.archive;
    return { shown: await context.showInFolder(path), path };
  }),
  check: door.archive.check.handler(({ context }) => {
    const { archive } = context.session;
    return { jobId: context.jobs.start('check', 'checking', (control) => runCheck(archive, control)) };
  }),
  checkResult: door.archive.checkResult.handler(({ input, context: { jobs } }) =>
    jobs.result<CheckResult>(input.jobId, ['check']),
  ),
};

/** A place the engine has shown, or a file the host's own dialog has chosen. Error: ARCHIVE_MISSING. */
function pathOfToken({ places, files }: EngineContext, token: string): string {
  if (places.tokens.has(token)) return places.tokens.pathOf(token);
  const file = files.find(token);
  if (!file) throw new ShukeError('ARCHIVE_MISSING', { file: '' });
  return file.path;
}

function openAt(context: EngineContext, path: string, passphrase?: string): Promise<Archive> {
  return openArchive(path, { passphrase, readOnlyCopiesFolder: join(context.profile.folder, 'read-only') });
}

/**
 * Opens what the program is started with, or else the archive it was left with. One that cannot be opened is said on
 * the page and does not keep the program from starting.
 */
export async function openFirstArchive(context: EngineContext): Promise<void> {
  const { options, profile } = context;
  const leftOpen = isForAPerson(context) ? profile.leftOpen : null;
  const path = options.openAtStart ?? leftOpen;
  if (path === null) return;
  // Noted again when it has opened: an archive that ends the engine as it opens must not do so for ever.
  if (leftOpen !== null) profile.leaveOpen(null);
  try {
    await openArchiveAt(context, path);
  } catch (error) {
    if (!(error instanceof ShukeError)) throw error;
    context.start.failure = { error, path };
    if (leftOpen !== null) profile.leaveOpen(leftOpen);
  }
}

/** Opens the archive at a path and makes it the session's. */
async function openArchiveAt(context: EngineContext, path: string, passphrase?: string): Promise<ArchiveStatus> {
  const { session } = context;
  if (session.isOpen && isSamePlace(session.archive.path, path)) return statusOfOpen(context);
  return takeArchive(context, () => openAt(context, path, passphrase));
}

async function openSample(context: EngineContext, language: Language): Promise<ArchiveStatus> {
  const { session, profile, clock, jobs } = context;
  if (jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
  const asked = { profileFolder: profile.folder, language, today: clock.today(), now: clock.now() };
  if (session.isOpen && isSamePlace(session.archive.path, samplePlace(profile.folder, language))) {
    if (isAsItShouldBe(session.archive, asked)) return statusOfOpen(context);
    await closeArchive(context);
  }
  return takeArchive(context, () => openSampleArchive(asked));
}

function isSampleOpen({ session, profile }: EngineContext): boolean {
  return session.isOpen && isSampleAt(profile.folder, session.archive.path);
}

function isSampleAt(profileFolder: string, path: string): boolean {
  return samplePlaces(profileFolder).some((place) => isSamePlace(path, place));
}

async function closeArchive(context: EngineContext): Promise<void> {
  await context.jobs.close();
  context.session.close();
  if (isForAPerson(context)) context.profile.leaveOpen(null);
  context.tellArchiveOpen(null);
  context.changes.announce('session', 'jobs');
}

function isSamePlace(a: string, b: string): boolean {
  return existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);
}

/** The open archive stays until the new one has opened. */
async function takeArchive(context: EngineContext, open: () => Promise<Archive>): Promise<ArchiveStatus> {
  const { session, jobs, profile, clock, changes } = context;
  if (jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
  const archive = await open();
  try {
    await jobs.close();
    if (!isForAPerson(context) || isUpkeepUnnoticed(archive)) completeUpkeep(archive);
  } catch (error) {
    // Nobody has it yet who would let go of its lock.
    archive.close();
    throw error;
  }
  session.take(archive);
  context.start.failure = null;
  purgeOverdue(archive, clock.now());
  if (isForAPerson(context)) {
    // A sample shop is nobody's archive.
    const isOwners = !isSampleAt(profile.folder, archive.path);
    if (isOwners) profile.remember(archive.path, clock.now());
    profile.leaveOpen(isOwners ? archive.path : null);
  }
  context.tellArchiveOpen(archive.path);
  changes.announce('session', 'jobs');
  takeUpUpkeep(context);
  return statusOfOpen(context);
}

function statusOfOpen({ session, options }: EngineContext): ArchiveStatus {
  return archiveStatus(session.archive, options.homeFolder);
}

export async function runCheck(archive: Archive, control: JobControl): Promise<CheckResult> {
  const { pages, damagedPages, problems } = await checkArchive(
    archive,
    ({ done, of }) => control.report({ phase: 'checking', done, of }),
    control.signal,
    function* (reader) {
      const customers = countWrongTotals(reader);
      if (customers > 0) yield { what: 'customerTotals', count: customers };
      const orders = countWrongOrders(reader);
      if (orders > 0) yield { what: 'orderTotals', count: orders };
      const entries = searchIndexState(reader) === 'ofToday' ? countWrongSearchEntries(reader) : 0;
      if (entries > 0) yield { what: 'searchIndex', count: entries };
      const misplaced = isNameOrderOfToday(reader) ? countWronglyOrdered(reader) : 0;
      if (misplaced > 0) yield { what: 'nameOrder', count: misplaced };
    },
  );
  return {
    path: archive.path,
    pages,
    damagedPages: [...damagedPages],
    problems: problems.map(({ kind, values }) => ({ code: kind, values: { ...values } })),
    isSound: damagedPages.length === 0 && problems.length === 0,
  };
}
