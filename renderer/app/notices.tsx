import { useNotifications } from '@mantine/notifications';
import { useState } from 'react';
import { shownLater } from '../ui/shown-later.tsx';

const NoticeList = shownLater(async () => (await import('./notice-list.tsx')).NoticeList);

/** Where notices appear, from the first one on. */
export function Notices() {
  const { notifications, queue } = useNotifications();
  const [wereAny, setWereAny] = useState(false);
  const areAny = notifications.length > 0 || queue.length > 0;
  if (areAny && !wereAny) setWereAny(true);
  return wereAny && <NoticeList />;
}
