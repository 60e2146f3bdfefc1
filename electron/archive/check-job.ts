import type { CheckResult as CheckAnswer } from '../../shared/archive/contract.ts';
import type { ErrorValues } from '../../shared/errors.ts';
import { derivedParts } from '../acts/derived-part.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { Archive, ArchiveReader } from './archive.ts';
import { type CheckResult, checkArchive } from './check-archive.ts';

export async function runCheck(archive: Archive, control: JobControl): Promise<CheckAnswer> {
  const checked = await checkArchive(
    archive,
    ({ done, of }) => control.report({ phase: 'checking', done, of }),
    control.signal,
    wrongTotals,
  );
  return {
    ...findingsOf(checked),
    path: archive.path,
    pages: checked.pages,
    damagedPages: [...checked.damagedPages],
    warnings: archive.openedWith.map(({ code, values }) => ({ code, values: { ...values } })),
  };
}

export function findingsOf({ damagedPages, problems }: CheckResult): Pick<CheckAnswer, 'problems' | 'isSound'> {
  return {
    problems: problems.map(({ kind, values }) => ({ code: kind, values: { ...values } })),
    isSound: damagedPages.length === 0 && problems.length === 0,
  };
}

/** Whatever the archive keeps that is derived, and differs from what it is derived from. */
export function* wrongTotals(reader: ArchiveReader): Generator<ErrorValues> {
  for (const part of derivedParts()) {
    for (const wrong of part.countWrong?.(reader) ?? []) if (wrong.count > 0) yield { ...wrong };
  }
}
