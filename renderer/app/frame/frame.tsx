import { Outlet } from '@tanstack/react-router';
import { EmptyState } from '../../ui/states.tsx';
import { useConnectionState } from '../use-connection-state.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { useFrameKeys } from './use-frame-keys.ts';

export function Frame() {
  const { t } = useWords();
  const connection = useConnectionState();
  useFrameKeys();
  if (connection === 'ended') {
    return (
      <main className={classes.whole}>
        <EmptyState title={t('page.ended')}>{t('page.endedHow')}</EmptyState>
      </main>
    );
  }
  return (
    <div className={classes.frame}>
      <Rail />
      <div className={classes.main}>
        <Outlet />
      </div>
      <StatusLine />
    </div>
  );
}
