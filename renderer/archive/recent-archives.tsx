import { ActionIcon } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { RecentArchive } from '../../shared/archive/contract.ts';
import { operations } from '../app/engine.ts';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { CloseIcon } from '../ui/icons.tsx';
import { momentText } from '../ui/moments.ts';
import { FailureNotice } from '../ui/states.tsx';
import classes from './archive-page.module.css';

interface RecentArchivesProps {
  openPath: string | null;
  isOpening: boolean;
  onOpen(recent: RecentArchive): void;
}

/** The recent archives, as a shelf; one that is no longer in its place stays, and says so. */
export function RecentArchives({ openPath, isOpening, onOpen }: RecentArchivesProps) {
  const { t, language } = useWords();
  const areNamesHidden = usePrivacy();
  const recents = useQuery(operations.archive.recents.queryOptions());
  const forget = useMutation(operations.archive.forget.mutationOptions({ onSuccess: () => recents.refetch() }));
  const others = recents.data?.filter((recent) => recent.path !== openPath) ?? [];
  if (recents.error !== null) return <FailureNotice error={recents.error} onRetry={() => void recents.refetch()} />;
  if (others.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="archive-recents">
      <h2 id="archive-recents">{t('archive.recents')}</h2>
      <ul className={classes.recents}>
        {others.map((recent) => (
          <li key={recent.token} className={classes.recent}>
            <button
              type="button"
              className={classes.recentOpen}
              disabled={!recent.exists || isOpening}
              onClick={() => onOpen(recent)}
            >
              <bdi className={`${classes.recentName} personal`}>{recent.name}</bdi>
              <span className={`${classes.recentPath} personal`} title={recent.path}>
                <bdi>{recent.path}</bdi>
              </span>
              {recent.exists ? (
                <span className={classes.recentPath}>
                  {t('archive.openedAt', { moment: momentText(recent.openedAt, language) })}
                </span>
              ) : (
                <span className={classes.missing}>{t('archive.missing')}</span>
              )}
            </button>
            <ActionIcon
              aria-label={t('archive.forget', { name: areNamesHidden ? hiddenName : recent.name })}
              title={t('archive.forget', { name: areNamesHidden ? hiddenName : recent.name })}
              onClick={() => forget.mutate({ token: recent.token })}
            >
              <CloseIcon size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
