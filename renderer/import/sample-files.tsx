import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ImportKind, importKinds } from '../../shared/import/fields.ts';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { SaveIcon } from '../ui/icons.tsx';
import classes from './sample-files.module.css';

const formats = ['xlsx', 'csv'] as const;

/** A file to fill in, or to try with: its headings are known, its rows show what may stand there. */
export function SampleFiles() {
  const { t, language } = useWords();
  const save = useMutation({
    mutationFn: async (wanted: { kind: ImportKind; format: (typeof formats)[number] }) => {
      const file = await engine.import.sampleFile({ ...wanted, language });
      return host.saveFile(file.token, file.name);
    },
  });
  return (
    <section className={classes.samples} aria-labelledby="import-samples">
      <h2 id="import-samples">{t('importPage.samples')}</h2>
      <p className="quiet">{t('importPage.samplesWhat')}</p>
      <ul className={`plain-list ${classes.kinds}`}>
        {importKinds.map((kind) => (
          <li key={kind} className={classes.kind}>
            <span>{t(`import.kinds.${kind}`)}</span>
            {formats.map((format) => (
              <Button
                key={format}
                variant="default"
                leftSection={<SaveIcon size={16} />}
                aria-label={t('importPage.sampleOf', { kind: t(`import.kinds.${kind}`), format: format.toUpperCase() })}
                loading={save.isPending && save.variables.kind === kind && save.variables.format === format}
                onClick={() => save.mutate({ kind, format })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
