import { Button } from '@mantine/core';
import type { StartFailure } from '../../shared/archive/contract.ts';
import { useWords } from '../app/words.ts';
import { FailureText, Notice } from '../ui/states.tsx';
import classes from './archive-page.module.css';
import type { ArchiveDoors } from './use-archive-doors.tsx';

interface StartFailureNoticeProps {
  failure: StartFailure;
  doors: ArchiveDoors;
  isBusy: boolean;
}

/** Why the program did not start with the archive it was left with, and the ways on from there. */
export function StartFailureNotice({ failure, doors, isBusy }: StartFailureNoticeProps) {
  const { t } = useWords();
  return (
    <Notice tone="lost">
      <FailureText error={failure} />
      <div className={classes.startFailure}>
        <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => doors.openKnown(failure.archive)}>
          {t('page.retry')}
        </Button>
        {failure.code === 'ARCHIVE_MISSING' && (
          <Button variant="default" size="compact-sm" disabled={isBusy} onClick={doors.choose}>
            {t('archive.locate')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
