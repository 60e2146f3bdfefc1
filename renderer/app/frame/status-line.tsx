import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ArchiveStatus } from '../../../shared/archive/contract.ts';
import { CopyStatus } from '../../archive/copy-status.tsx';
import { isLost } from '../../archive/is-lost.ts';
import { DraftStatus } from '../../drafts/draft-status.tsx';
import { KnownUntilButton } from '../../known-until/known-until-button.tsx';
import { HiddenIcon, LockIcon } from '../../ui/icons.tsx';
import { momentText } from '../../ui/moments.ts';
import { UpkeepNotice } from '../../upkeep/upkeep-notice.tsx';
import { operations } from '../engine.ts';
import { togglePrivacy, usePrivacy } from '../privacy.ts';
import { useNotices } from '../shown-notice.ts';
import { useConnectionState } from '../use-connection-state.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';
import { SampleStatus } from './sample-status.tsx';
import { DoneNoticeLine, FailureNoticeLine } from './status-notices.tsx';

export function StatusLine() {
  const { t, language } = useWords();
  const connection = useConnectionState();
  const areNamesHidden = usePrivacy();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { done } = useNotices();
  const footer = useStatusHeight();
  return (
    <footer ref={footer} className={classes.foot}>
      <FailureNoticeLine />
      <div className={classes.status}>
        {archive == null ? (
          <span>{archive === null ? t('page.noArchiveOpen') : ''}</span>
        ) : (
          <>
            <bdi className={archive.isSample ? classes.statusName : `${classes.statusName} personal`}>
              {archive.isSample ? t('page.sample') : archive.name}
            </bdi>
            {done === null && (archive.isSample ? <SampleStatus /> : <StatusPath archive={archive} />)}
          </>
        )}
        <DoneNoticeLine />
        <span className={classes.statusGap} />
        {areNamesHidden && (
          <span className={classes.statusPrivate}>
            <HiddenIcon size={14} />
            <span className={classes.statusWords}>{t('page.namesHidden')}</span>
            <button type="button" className={classes.statusButton} onClick={togglePrivacy}>
              {t('page.showNames')}
            </button>
          </span>
        )}
        {archive != null && (
          <>
            <DraftStatus className={`${classes.statusPart} ${classes.statusButton}`} />
            <UpkeepNotice className={classes.statusPart} />
            {archive.isReadOnly && <span className={classes.statusMark}>{t('page.readOnly')}</span>}
            {archive.notices.length > 0 && (
              <Link to="/archive" className={classes.statusMark}>
                {isLost(archive) ? t('page.notInPlace') : t('page.notices', { count: archive.notices.length })}
              </Link>
            )}
            <span className={`${classes.statusPart} figure`}>
              {t('page.customerCount', { count: archive.customers })}
            </span>
            <KnownUntilButton
              lastOrderDay={archive.lastOrderDay}
              className={`${classes.statusPart} ${classes.statusButton} figure`}
            />
            <span className={`${classes.statusPart} figure`}>
              {archive.lastSavedAt === null
                ? t('page.nothingSaved')
                : t('page.savedAt', { moment: momentText(archive.lastSavedAt, language) })}
            </span>
            <CopyStatus archive={archive} />
            {archive.isLocked && (
              <span className={classes.statusLock} title={t('archive.isLocked')}>
                <LockIcon size={14} />
                <VisuallyHidden>{t('archive.isLocked')}</VisuallyHidden>
              </span>
            )}
          </>
        )}
        {connection === 'reopening' && <output className={classes.statusPart}>{t('page.reopening')}</output>}
      </div>
    </footer>
  );
}

/** Where room is short the folders are cut, never the file's name. */
function StatusPath({ archive: { path, shortPath } }: { archive: ArchiveStatus }) {
  const nameAt = Math.max(shortPath.lastIndexOf('/'), shortPath.lastIndexOf('\\')) + 1;
  return (
    <bdi className={`${classes.statusPath} personal`} title={path} dir="ltr">
      <span className={classes.statusFolders}>{shortPath.slice(0, nameAt)}</span>
      <span className={classes.statusFile}>{shortPath.slice(nameAt)}</span>
    </bdi>
  );
}

/** Tells the style sheet how high the foot of the frame is: dialogs end above it. */
function useStatusHeight() {
  const footer = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = footer.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--status-height', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return footer;
}
