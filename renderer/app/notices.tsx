import { useNotifications } from '@mantine/notifications';
import { useState } from 'react';
import { shownLater } from '../ui/shown-later.tsx';
import { useConnectionState } from './use-connection-state.ts';

const NoticeList = shownLater(async () => (await import('./notice-list.tsx')).NoticeList);

/** Where notices appear, from the first one on. */
export function Notices() {
  const { notifications, queue } = useNotifications();
  const connection = useConnectionState();
  const [wereAny, setWereAny] = useState(false);
  const areAny = notifications.length > 0 || queue.length > 0;
  if (areAny && !wereAny) setWereAny(true);
  // The whole page says that the program has ended; what failed because of it needs no notice.
  return wereAny && connection !== 'ended' && <NoticeList />;
}
