import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { fileSizeText } from '../ui/figures.ts';
import { FileIcon, FolderIcon, UpIcon } from '../ui/icons.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { momentText } from '../ui/moments.ts';
import { FailureNotice, Notice } from '../ui/states.tsx';
import classes from './place-browser.module.css';

export interface Place {
  token: string;
  path: string;
  writable: boolean;
}

interface PlaceBrowserProps {
  /** The folder that is shown is taken. */
  onPlace?(place: Place): void;
  /** Absent where only a folder is asked for: archives are then not listed. */
  onArchive?(archive: { token: string; name: string }): void;
  /** A synced folder is no harm to a file that no one works in. */
  isForCopies?: boolean;
}

/** Folders and archives of this machine, served by the engine: the page knows only tokens. */
export function PlaceBrowser({ onPlace, onArchive, isForCopies = false }: PlaceBrowserProps) {
  const { t, language } = useWords();
  const [token, setToken] = useState<string | null>(null);
  const place = useQuery(
    operations.places.browse.queryOptions({ input: { token }, placeholderData: keepPreviousData, gcTime: 0 }),
  );

  if (place.data === undefined) {
    return place.error === null ? (
      <LoadingState />
    ) : (
      <FailureNotice error={place.error} onRetry={() => void place.refetch()} />
    );
  }
  const { here, parent, roots, folders, archives, syncedBy } = place.data;
  const isEmpty = folders.length === 0 && (onArchive === undefined || archives.length === 0);
  return (
    <div className={classes.browser}>
      <nav className={classes.roots} aria-label={t('archive.roots')}>
        {roots.map((root) => (
          <Button key={root.token} variant="default" size="compact-xs" onClick={() => setToken(root.token)}>
            <bdi>{root.name}</bdi>
          </Button>
        ))}
      </nav>
      <div className={classes.path}>
        <bdi>{here.path}</bdi>
      </div>
      {place.error !== null && <FailureNotice error={place.error} />}
      <ul className={classes.entries} aria-label={t('archive.folderContent')}>
        {parent !== null && (
          <Entry icon={<UpIcon size={16} />} name={t('archive.parentFolder')} onChoose={() => setToken(parent.token)} />
        )}
        {folders.map((folder) => (
          <Entry
            key={folder.token}
            icon={<FolderIcon size={16} />}
            name={folder.name}
            onChoose={() => setToken(folder.token)}
          />
        ))}
        {onArchive !== undefined &&
          archives.map((archive) => (
            <Entry
              key={archive.token}
              icon={<FileIcon size={16} />}
              name={archive.name}
              detail={`${fileSizeText(archive.sizeBytes, language)} · ${momentText(archive.modifiedAt, language)}`}
              onChoose={() => onArchive(archive)}
            />
          ))}
        {isEmpty && (
          <li className={classes.none}>
            {t(onArchive === undefined ? 'archive.noFolders' : 'archive.noArchivesHere')}
          </li>
        )}
      </ul>
      {onPlace !== undefined && (
        <div>
          <Button variant="default" size="compact-sm" disabled={!here.writable} onClick={() => onPlace(here)}>
            {t('archive.useThisFolder')}
          </Button>
        </div>
      )}
      {onPlace !== undefined && !here.writable && <Notice tone="soon">{t('archive.notWritable')}</Notice>}
      {syncedBy !== null && !isForCopies && (
        <Notice tone="soon">{t('archive.syncedFolder', { service: syncedBy })}</Notice>
      )}
    </div>
  );
}

interface EntryProps {
  icon: ReactNode;
  name: string;
  detail?: string;
  onChoose(): void;
}

function Entry({ icon, name, detail, onChoose }: EntryProps) {
  return (
    <li>
      <button type="button" className={classes.entry} onClick={onChoose}>
        {icon}
        <bdi className={classes.entryName}>{name}</bdi>
        {detail !== undefined && <span className={classes.entryDetail}>{detail}</span>}
      </button>
    </li>
  );
}
