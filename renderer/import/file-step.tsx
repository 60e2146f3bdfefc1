import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { ChosenFile } from '../../shared/host.ts';
import { host } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { fileSizeText } from '../ui/figures.ts';
import { FailureNotice } from '../ui/states.tsx';
import { useImportDraft } from './import-draft.tsx';
import classes from './import-page.module.css';

/** Choose a file or drop one; afterwards a line that says which it is. */
export function FileStep() {
  const { t, language } = useWords();
  const { draft, tell, forget } = useImportDraft();
  const [isOver, setIsOver] = useState(false);
  const take = useMutation({
    mutationFn: (from: () => Promise<ChosenFile | null>) => from(),
    onSuccess: (file) => {
      if (file !== null) tell({ type: 'fileChosen', file });
    },
    meta: { isErrorShownInPlace: true },
  });
  const choose = (): void => take.mutate(() => host.chooseFile('import'));
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped !== undefined) take.mutate(() => host.takeFile(dropped));
  };
  const isBusy = draft.step.at === 'planning' || draft.step.at === 'running';

  return (
    <section className={classes.section} aria-label={t('importPage.steps.file')}>
      {draft.file === null ? (
        draft.step.at === 'file' && (
          // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is the keys'.
          <div
            className={classes.drop}
            data-over={isOver}
            onDragOver={(event) => {
              event.preventDefault();
              setIsOver(true);
            }}
            onDragLeave={() => setIsOver(false)}
            onDrop={onDrop}
          >
            <Button loading={take.isPending} onClick={choose}>
              {t('importPage.chooseFile')}
            </Button>
            <span>{t('importPage.orDrop')}</span>
            <span className="quiet">{t('importPage.kindsOfFile')}</span>
          </div>
        )
      ) : (
        <div className={classes.file}>
          <bdi className={classes.fileName}>{draft.file.name}</bdi>
          <span className="quiet figure">{fileSizeText(draft.file.sizeBytes, language)}</span>
          <Button variant="subtle" size="compact-xs" disabled={isBusy} loading={take.isPending} onClick={choose}>
            {t('importPage.otherFile')}
          </Button>
          {!isBusy && (
            <Button variant="subtle" size="compact-xs" onClick={forget}>
              {t('importPage.startOver')}
            </Button>
          )}
        </div>
      )}
      {take.error !== null && <FailureNotice error={take.error} />}
    </section>
  );
}
