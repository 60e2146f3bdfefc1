import { Link } from '@tanstack/react-router';
import type { ArchiveStatus } from '../../shared/archive/contract.ts';
import { useWords } from '../app/words.ts';
import { dayAndTimeText, momentText } from '../ui/moments.ts';
import classes from './copy-status.module.css';
import { needsCopy, useLastCopy } from './use-last-copy.ts';

/** In the status row: when the archive was copied last, or for how long it was not; leads to where it is copied. */
export function CopyStatus({ archive }: { archive: ArchiveStatus }) {
  const { t, language } = useWords();
  const last = useLastCopy(archive);
  if (last === undefined || (last === null && !needsCopy(archive))) return null;
  const says =
    last === null
      ? t('archive.noCopyYet')
      : last.isChangedSince && last.ageDays > 0
        ? t('archive.noCopyForDays', { count: last.ageDays })
        : t('archive.copyOf', { moment: momentText(last.at, language) });
  return (
    <Link
      to="/archive"
      className={`${classes.copyStatus} figure public`}
      data-tone={last?.tone}
      activeProps={{}}
      {...(last === null ? {} : { title: t('archive.copyOf', { moment: dayAndTimeText(last.at, language) }) })}
    >
      {says}
    </Link>
  );
}
