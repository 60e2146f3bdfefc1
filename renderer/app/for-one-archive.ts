import { ShukeError } from '../../shared/errors.ts';
import type { Host } from '../../shared/host.ts';
import type { ArchiveShown } from './archive-shown.ts';

/** A host that gives no file to an archive opened while the file was chosen or uploaded. Error: ARCHIVE_CHANGED. */
export function forOneArchive(host: Host, shown: ArchiveShown): Host {
  const whileShown = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const { epoch } = shown;
    const result = await work();
    if (shown.epoch !== epoch) throw new ShukeError('ARCHIVE_CHANGED');
    return result;
  };
  return {
    ...host,
    chooseFile: (purpose) => whileShown(() => host.chooseFile(purpose)),
    takeFile: (file) => whileShown(() => host.takeFile(file)),
  };
}
