import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { type ErrorCode, ShukeError } from '../../shared/errors.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { Archive, ArchiveWarning } from '../archive/archive.ts';
import { asShukeError } from '../archive/as-shuke-error.ts';
import { createArchive, type NewArchive } from '../archive/create-archive.ts';
import { identityOfFile } from '../archive/file-identity.ts';
import { openArchive } from '../archive/open-archive.ts';
import { noteDaySeen } from '../bin/days-seen.ts';
import { purgeOverdue } from '../bin/purge-overdue.ts';
import { forgetOldDrafts } from '../drafts/drafts.ts';
import { ArchiveSession } from '../engine/archive-session.ts';
import type { EngineParts } from '../engine/engine-context.ts';
import { isForAPerson } from '../engine/is-for-a-person.ts';
import { logDefect } from '../engine/log-defect.ts';
import type { SessionTurn } from '../engine/sessions.ts';
import { isAsItShouldBe, openSampleArchive, removeSampleArchives } from '../sample-shop/sample-archive.ts';
import { samplePlace, samplePlaces } from '../sample-shop/sample-place.ts';
import { completeUpkeep, isUpkeepUnnoticed } from '../upkeep/upkeep-steps.ts';
import { archiveStatus } from './archive-status.ts';

/** Opens the archive at a path in place of the open one. Errors: every ARCHIVE_… code; the open one then stays. */
export function openArchiveAt(parts: EngineParts, path: string, passphrase?: string): Promise<ArchiveStatus> {
  return parts.sessions.inTurn(async (turn) => {
    const { current } = parts.sessions;
    if (current.isOpen && isSamePlace(current.archive.path, path)) return statusOf(parts, current);
    const isOpenUnderOldName = current.isOpen && !current.archive.isInPlace() && current.archive.isFileAt(path);
    const derivedKey = isOpenUnderOldName ? current.archive.key.key : undefined;
    if (isOpenUnderOldName) {
      if (parts.jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
      await closeInTurn(parts, turn);
    }
    const options = {
      passphrase,
      derivedKey,
      readOnlyCopiesFolder: parts.files.readingCopiesFolder,
      now: parts.clock.now(),
      isUnattended: !isForAPerson(parts),
    };
    return takeArchive(parts, turn, path, () => openArchive(path, options));
  });
}

export function createArchiveAt(parts: EngineParts, path: string, made: NewArchive): Promise<ArchiveStatus> {
  const isUnattended = !isForAPerson(parts);
  return parts.sessions.inTurn((turn) =>
    takeArchive(parts, turn, path, () => createArchive(path, { ...made, isUnattended })),
  );
}

/** Opens the sample shop; a second click waits for the first, so that it is made once. */
export function openSample(parts: EngineParts, language: Language): Promise<ArchiveStatus> {
  const { sessions, profile, clock, jobs } = parts;
  return sessions.inTurn(async (turn) => {
    if (jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
    const asked = { profileFolder: profile.folder, language, today: clock.today(), now: clock.now() };
    const place = samplePlace(profile.folder, language);
    const { current } = sessions;
    if (current.isOpen && isSamePlace(current.archive.path, place)) {
      if (isAsItShouldBe(current.archive, asked)) return statusOf(parts, current);
      await closeInTurn(parts, turn);
    }
    return takeArchive(parts, turn, place, () => openSampleArchive(asked));
  });
}

export function removeSample(parts: EngineParts): Promise<void> {
  const { sessions, profile } = parts;
  return sessions.inTurn(async (turn) => {
    if (sessions.current.isOpen && isSampleAt(profile.folder, sessions.current.archive.path)) {
      await closeInTurn(parts, turn);
    }
    removeSampleArchives(profile.folder);
  });
}

/** Closes the archive of the session, unless it has been closed by then. */
export function closeArchive(parts: EngineParts, session: ArchiveSession): Promise<void> {
  return parts.sessions.inTurn(async (turn) => {
    if (parts.sessions.current === session) await closeInTurn(parts, turn);
  });
}

async function closeInTurn(parts: EngineParts, turn: SessionTurn): Promise<void> {
  await parts.jobs.close();
  turn.close();
  if (isForAPerson(parts)) parts.profile.leaveNoneOpen();
}

/**
 * Opens what the program is started with, or else the archive it was left with. One that cannot be opened is named on the
 * first screen and does not keep the program from starting.
 */
export async function openFirstArchive(parts: EngineParts): Promise<void> {
  const { options, profile, start } = parts;
  const path = options.openAtStart ?? (isForAPerson(parts) ? profile.leftOpen : null);
  const fatal = isForAPerson(parts) ? archiveThatEndsProgram(parts, path) : null;
  if (fatal !== null) {
    profile.leaveNoneOpen();
    start.failure = { error: new ShukeError('ARCHIVE_ENDED_PROGRAM', { file: fatal }), path: fatal };
    return;
  }
  if (path === null) return;
  try {
    await openArchiveAt(parts, path);
  } catch (error) {
    const known = error instanceof ShukeError ? error : unforeseen(error, path);
    start.failure = { error: known, path };
    if (path === profile.leftOpen && !isWorthAnotherTry.has(known.code)) profile.leaveNoneOpen();
  }
}

/** A machine can lose its power while any archive is opened; twice in a row is no accident. */
const attemptsBeforeGivingUp = 2;

/** The archive over which the program has ended as it began to open it; null: `path` may be opened. */
function archiveThatEndsProgram({ options, profile }: EngineParts, path: string | null): string | null {
  const { beingOpened } = profile;
  if (beingOpened !== null) {
    const isAskedForAgain = beingOpened.path === path && beingOpened.attempts < attemptsBeforeGivingUp;
    const isOtherAskedFor = options.openAtStart !== undefined && options.openAtStart !== beingOpened.path;
    return isAskedForAgain || isOtherAskedFor ? null : beingOpened.path;
  }
  // A profile that cannot be written knows nothing of it; the host does.
  return (options.endedAtStart ?? 0) >= attemptsBeforeGivingUp ? path : null;
}

/** At the next start it may be there again, or be opened by a passphrase or a newer version. */
const isWorthAnotherTry: ReadonlySet<ErrorCode> = new Set([
  'ARCHIVE_MISSING',
  'ARCHIVE_IN_USE',
  'ARCHIVE_BUSY',
  'ARCHIVE_HARD_LINKED',
  'ARCHIVE_LOCKED_OR_FOREIGN',
  'ARCHIVE_NEWER',
  'ARCHIVE_NO_PERMISSION',
  'ARCHIVE_NETWORK_FILE_SYSTEM',
  'DISK_FULL',
]);

function unforeseen(error: unknown, file: string): ShukeError {
  logDefect('archive.openFirst', error);
  return new ShukeError('DEFECT', { file }, { cause: error });
}

/**
 * Makes an archive the open one. Whatever may refuse it comes first: until it has proven readable the archive before
 * stays. Once it is open the page is told, and what is left to do is bookkeeping whose failure is a warning.
 */
async function takeArchive(
  parts: EngineParts,
  turn: SessionTurn,
  path: string,
  open: () => Promise<Archive>,
): Promise<ArchiveStatus> {
  const { jobs, start } = parts;
  if (jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
  const archive = await openNoted(parts, path, open);
  let warnings: ArchiveWarning[];
  try {
    // Begun while this archive was being opened: it has the archive before, which therefore stays.
    if (jobs.isRunning) throw new ShukeError('JOB_OTHER_RUNNING');
    if (!isForAPerson(parts) || isUpkeepUnnoticed(archive)) completeUpkeep(archive);
    // Whatever the first screen reads.
    archiveStatus(ArchiveSession.of(archive), parts.options.homeFolder);
    warnings = noteDayAndPurge(parts, archive);
  } catch (error) {
    closeUntaken(archive);
    parts.profile.endOpening();
    throw asShukeError(error, { file: archive.path });
  }
  jobs.discardFinished();
  const session = turn.take(archive);
  for (const warning of warnings) session.warn(warning);
  start.failure = null;
  rememberInProfile(parts, session);
  return statusOf(parts, session);
}

/** Noted while it is under way, so that an archive that ends the program is not opened again and again. */
async function openNoted(
  { profile, options }: EngineParts,
  path: string,
  open: () => Promise<Archive>,
): Promise<Archive> {
  if (!isForAPerson({ options })) return open();
  profile.beginOpening(path);
  try {
    return await open();
  } catch (error) {
    profile.endOpening();
    throw error;
  }
}

/** The bin's part of an opening. Where it fails the archive opens all the same, and the next opening tries again. */
function noteDayAndPurge(parts: EngineParts, archive: Archive): ArchiveWarning[] {
  const { clock } = parts;
  const isUnattended = !isForAPerson(parts);
  try {
    if (!isUnattended) noteDaySeen(archive, clock.today());
    if (!isUnattended) forgetOldDrafts(archive);
    return purgeOverdue(archive, { now: clock.now(), isUnattended });
  } catch (error) {
    const known = asShukeError(error, { file: archive.path });
    const failure = known instanceof ShukeError ? known : unforeseen(error, archive.path);
    return [{ code: 'BIN_PURGE_FAILED', values: { file: archive.path, cause: failure.code } }];
  }
}

/** A sample shop is no archive of the person's. */
function rememberInProfile({ profile, options, clock }: EngineParts, session: ArchiveSession): void {
  if (!isForAPerson({ options })) return;
  const { path } = session.archive;
  if (isSampleAt(profile.folder, path)) profile.leaveNoneOpen();
  else profile.remember(path, clock.now());
  const { failure } = profile;
  if (failure !== null) session.warn({ code: 'PROFILE_NOT_KEPT', values: { ...failure.values, cause: failure.code } });
}

/** No one else has it who would release its lock. */
function closeUntaken(archive: Archive): void {
  try {
    archive.close();
  } catch (error) {
    logDefect('archive.close', error);
  }
}

export function statusOf({ options }: EngineParts, session: ArchiveSession): ArchiveStatus {
  return archiveStatus(session, options.homeFolder);
}

function isSampleAt(profileFolder: string, path: string): boolean {
  return samplePlaces(profileFolder).some((place) => isSamePlace(path, place));
}

/** Where one of them cannot be looked at, opening it will say so. */
function isSamePlace(a: string, b: string): boolean {
  try {
    const identity = identityOfFile(a);
    const other = identityOfFile(b);
    return identity !== null && identity.device === other?.device && identity.inode === other.inode;
  } catch {
    return a === b;
  }
}
