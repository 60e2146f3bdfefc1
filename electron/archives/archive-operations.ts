import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFileName } from '../../shared/archive/archive-name.ts';
import type { CheckResult, CopyResult } from '../../shared/archive/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { isCurrency } from '../../shared/money.ts';
import { archiveName } from '../archive/archive-name.ts';
import { runCheck } from '../archive/check-job.ts';
import { runCopy, targetOfCopy } from '../archive/copy-job.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { jobOf } from '../engine/job-kind.ts';
import { countOrders } from '../orders/count-orders.ts';
import { closeArchive, createArchiveAt, openArchiveAt, openSample, removeSample, statusOf } from './archive-opening.ts';
import { archiveId } from './archive-status.ts';

const checkJob = jobOf<CheckResult>('check');
const archiveCopyJob = jobOf<CopyResult>('archiveCopy');

export const archiveOperations = {
  status: door.archive.status.handler(({ context }) =>
    context.session.isOpen ? statusOf(context, context.session) : null,
  ),
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
    return createArchiveAt(context, path, { homeCurrency, now: context.clock.now(), passphrase });
  }),
  open: door.archive.open.handler(({ input, context }) =>
    openArchiveAt(context, pathOfToken(context, input.token), input.passphrase),
  ),
  close: door.archive.close.handler(async ({ context }) => {
    context.session.assertShownToCaller();
    await closeArchive(context, context.session);
    return {};
  }),
  openSample: door.archive.openSample.handler(({ input, context }) => openSample(context, input.language)),
  removeSample: door.archive.removeSample.handler(async ({ context }) => {
    await removeSample(context);
    return {};
  }),
  recents: door.archive.recents.handler(({ context: { profile, places } }) =>
    profile.recents.map(({ path, openedAt }) => ({
      token: places.tokens.tokenFor(path),
      name: archiveName(path),
      path,
      openedAt,
      exists: existsSync(path),
    })),
  ),
  lastCopy: door.archive.lastCopy.handler(({ context: { session, profile } }) => ({
    at: session.isOpen ? profile.lastCopyOf(archiveId(session.archive)) : null,
  })),
  forget: door.archive.forget.handler(({ input, context: { profile, places } }) => {
    profile.forget(places.tokens.pathOf(input.token));
    return {};
  }),
  showInFolder: door.archive.showInFolder.handler(async ({ input, context }) => {
    const path = input === undefined ? context.session.archive.path : context.places.tokens.pathOf(input.token);
    return { shown: await context.showInFolder(path), path };
  }),
  check: door.archive.check.handler(({ context }) => {
    const { archive } = context.session;
    return { jobId: context.jobs.start(checkJob, 'checking', (control) => runCheck(archive, control)) };
  }),
  checkResult: door.archive.checkResult.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, checkJob)),
  saveCopy: door.archive.saveCopy.handler(({ input, context }) => {
    const { session, places, files, jobs, profile, clock } = context;
    session.assertShownToCaller();
    const { archive } = session;
    const target = targetOfCopy(input, places);
    return {
      jobId: jobs.start(archiveCopyJob, 'copying', async (control) => {
        const at = clock.now();
        const copy = await runCopy(archive, target, { control, places, files });
        if (copy.isSound) profile.rememberCopy(archiveId(archive), at);
        return copy;
      }),
    };
  }),
  copySaved: door.archive.copySaved.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, archiveCopyJob)),
};

/** A place the engine has shown, or a file the host's own dialog has chosen. Error: ARCHIVE_MISSING. */
function pathOfToken({ places, files }: EngineContext, token: string): string {
  if (places.tokens.has(token)) return places.tokens.pathOf(token);
  const file = files.find(token);
  if (!file) throw new ShukeError('ARCHIVE_MISSING', { file: '' });
  return file.path;
}
