import { Button, Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { engine, operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import classes from '../tables/files-by-kind.module.css';
import { ExportIcon } from '../ui/icons.tsx';
import { printRegistration } from './print-registration.tsx';

/** The form that a new customer fills in: on paper, or as a spreadsheet that comes in again without any mapping. */
export function RegistrationForm() {
  const { t, language } = useWords();
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const save = useMutation({
    mutationFn: async (format: 'xlsx' | 'csv') => {
      const file = await engine.registration.sheet({ format, language });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  return (
    <section className={classes.section} aria-label={t('registration.title')}>
      <h2>{t('registration.title')}</h2>
      <p className="quiet">{t('registration.what')}</p>
      <div className={classes.buttons}>
        <Button variant="default" disabled={archive == null} onClick={() => printRegistration(archive?.name ?? '')}>
          {t('registration.print')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<ExportIcon size={16} />} loading={save.isPending}>
              {t('registration.export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['xlsx', 'csv'] as const).map((format) => (
              <Menu.Item key={format} onClick={() => save.mutate(format)}>
                {t(`tables.formats.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  );
}
