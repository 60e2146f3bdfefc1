import type { ArchiveNotice } from '../../shared/archive/contract.ts';
import { withMomentText } from '../../shared/moment-text.ts';
import type { Words } from '../app/words.ts';

/** What is to be known of an archive, in a sentence; of an error that it shares a code with, that one's. */
export function noticeText({ code, values }: ArchiveNotice, { t, find, language }: Words): string {
  const spoken = withMomentText(values, language);
  return (
    find(`archive.notices.${code}`, spoken) ?? find(`errors.${code}`, spoken) ?? t('archive.unknownNotice', { code })
  );
}
