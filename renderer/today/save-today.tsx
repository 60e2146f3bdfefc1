import { Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { SaveMenu } from '../tables/save-menu.tsx';
import { TableSaveItems } from '../tables/table-save-items.tsx';
import { useFileJob } from '../tables/use-file-job.ts';

/** What is to be done today leaves as a table, and with the week ahead as a calendar. */
export function SaveToday() {
  const { t, language } = useWords();
  const job = useFileJob();
  const calendar = useMutation({
    mutationFn: async () => {
      const file = await engine.today.calendar({ language });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  return (
    <SaveMenu label={t('tables.saveWhat', { table: t('tables.names.today') })} isCompact job={job} answersKey>
      <TableSaveItems table={{ question: { table: 'today' } }} job={job} />
      <Menu.Item onClick={() => calendar.mutate()}>{t('todayTask.saveCalendar')}</Menu.Item>
    </SaveMenu>
  );
}
