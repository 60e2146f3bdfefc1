import { Loader, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId } from 'react';
import type { StartFailure } from '../../shared/archive/contract.ts';
import { isErrorCode } from '../../shared/errors.ts';
import { engine, operations } from '../app/engine.ts';
import { isFailure } from '../app/failure.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { ArchiveIcon, PlusIcon, SampleIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { focusPageProps, useFocusOnPage } from '../ui/use-focus-back.ts';
import { RecentArchives } from './recent-archives.tsx';
import { StartFailureNotice } from './start-failure-notice.tsx';
import classes from './start-screen.module.css';
import { useArchiveDoors } from './use-archive-doors.tsx';
import { useOpenSample } from './use-open-archive.ts';

/** Where no archive is open: three doors, the recent archives where there are any, and the language. */
export function StartScreen() {
  const failure = useQuery(operations.archive.startFailure.queryOptions());
  if (failure.isPending) return <LoadingState />;
  return <Doors failure={failure.data ?? null} />;
}

function Doors({ failure }: { failure: StartFailure | null }) {
  const { t, language } = useWords();
  const isLockedOnly = failure?.code === 'ARCHIVE_LOCKED_OR_FOREIGN';
  const doors = useArchiveDoors({ locked: isLockedOnly ? failure.archive : null });
  // Tried again to no avail: the same sentence, with its ways on, still stands.
  const isSaidAlready = failure !== null && isErrorCode(failure.code) && isFailure(doors.error, failure.code);
  const sample = useOpenSample();
  const recents = useQuery(operations.archive.recents.queryOptions());
  const hasRecents = (recents.data?.length ?? 0) > 0;
  const title = t(hasRecents ? 'archive.welcomeBack' : 'archive.welcome');
  const isBusy = doors.isOpening || sample.isPending;
  useEffect(() => {
    document.title = 'Shuke 熟客';
  }, []);
  useFocusOnPage();
  return (
    <div className={classes.screen}>
      <main className={classes.main} {...focusPageProps}>
        <div className={classes.content} data-has-recents={hasRecents}>
          <header className={classes.header}>
            <p className={classes.mark}>
              Shuke <span lang="zh-CN">熟客</span>
            </p>
            <SegmentedControl
              aria-label={t('settings.language')}
              data={[
                { value: 'zh-CN', label: <span lang="zh-CN">简体中文</span> },
                { value: 'en', label: <span lang="en">English</span> },
              ]}
              value={language}
              onChange={(value) =>
                saidIfFailed(
                  engine.settings.set({ language: value === 'zh-CN' ? 'zh-CN' : 'en' }).then(() => undefined),
                )
              }
            />
          </header>
          <div>
            <h1>{title}</h1>
            {!hasRecents && <p>{t('archive.whatItDoes')}</p>}
            <p className="quiet">{t('archive.whatItIs')}</p>
          </div>
          {doors.error !== null && !isSaidAlready && <FailureNotice error={doors.error} />}
          {failure !== null && !isLockedOnly && <StartFailureNotice failure={failure} doors={doors} isBusy={isBusy} />}
          <div className={classes.ways}>
            <ul className={classes.doors}>
              <Door icon={<PlusIcon size={20} />} name={t('archive.newButton')} isBusy={isBusy} onOpen={doors.makeNew}>
                {t('archive.doors.new')}
              </Door>
              <Door
                icon={<ArchiveIcon size={20} />}
                name={t('archive.openButton')}
                isBusy={isBusy}
                onOpen={doors.choose}
              >
                {t('archive.doors.open')}
              </Door>
              <Door
                icon={sample.isPending ? <Loader size={18} /> : <SampleIcon size={20} />}
                name={t('archive.sampleButton')}
                isBusy={isBusy}
                onOpen={() => sample.mutate({ language })}
              >
                {t(sample.isPending ? 'archive.samplePreparing' : 'archive.doors.sample')}
              </Door>
            </ul>
            {hasRecents && (
              <div className={classes.shelf}>
                <RecentArchives openPath={null} onOpen={doors.openKnown} isOpening={isBusy} />
              </div>
            )}
          </div>
        </div>
      </main>
      {doors.panel}
    </div>
  );
}

interface DoorProps {
  icon: ReactNode;
  name: string;
  isBusy: boolean;
  onOpen(): void;
  /** What is behind it. */
  children: string;
}

function Door({ icon, name, isBusy, onOpen, children }: DoorProps) {
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className={classes.door}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-what`}
        disabled={isBusy}
        onClick={onOpen}
      >
        <span className={classes.doorIcon}>{icon}</span>
        <span>
          <span id={`${id}-name`} className={classes.doorName}>
            {name}
          </span>
          <span id={`${id}-what`} className={classes.doorWhat}>
            {children}
          </span>
        </span>
      </button>
    </li>
  );
}
