import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

export function NoticeList() {
  return <Notifications position="bottom-center" limit={3} autoClose={8_000} classNames={{ root: 'notices' }} />;
}
