import { useQuery } from '@tanstack/react-query';
import { HiddenIcon } from '../../ui/icons.tsx';
import { momentText } from '../../ui/moments.ts';
import { operations } from '../engine.ts';
import { togglePrivacy, usePrivacy } from '../privacy.ts';
import { useConnectionState } from '../use-connection-state.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';

export function StatusLine() {
  const { t, language } = useWords();
  const connection = useConnectionState();
  const areNamesHidden = usePrivacy();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  return (
    <footer className={classes.status}>
      {archive == null ? (
        <span>{archive === null ? t('page.noArchiveOpen') : ''}</span>
      ) : (
        <>
          <bdi className={`${classes.statusName} personal`}>{archive.name}</bdi>
          <span className={`${classes.statusPath} personal`} title={archive.path}>
            <bdi dir="ltr">{archive.path}</bdi>
          </span>
        </>
      )}
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
          {archive.isSample && <span className={classes.statusMark}>{t('page.sample')}</span>}
          {archive.isReadOnly && <span className={classes.statusMark}>{t('page.readOnly')}</span>}
          <span className={`${classes.statusPart} figure`}>
            {t('page.customerCount', { count: archive.customers })}
          </span>
          <span className={`${classes.statusPart} figure`}>
            {archive.lastSavedAt === null
              ? t('page.nothingSaved')
              : t('page.savedAt', { moment: momentText(archive.lastSavedAt, language) })}
          </span>
        </>
      )}
      {connection === 'reopening' && <output className={classes.statusPart}>{t('page.reopening')}</output>}
    </footer>
  );
}
