import { useMutation } from '@tanstack/react-query';
import { engine } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { useWords } from '../app/words.ts';
import { type FileOfKind, FilesByKind } from '../tables/files-by-kind.tsx';

/** A file to fill in, or to try with: its headings are known, its rows show what may stand there. */
export function SampleFiles() {
  const { t, language } = useWords();
  const save = useMutation({
    mutationFn: async (wanted: FileOfKind) => {
      const file = await engine.import.sampleFile({ ...wanted, language });
      return { ...(await host.saveFile(file.token, file.name)), name: file.name };
    },
    onSuccess: ({ isSaved, name }) => {
      if (isSaved) showDone(t('tables.saved', { file: name }));
    },
  });
  return (
    <FilesByKind
      title={t('importPage.samples')}
      what={t('importPage.samplesWhat')}
      action={t('importPage.exportSample')}
      label={(file) => t('importPage.sampleOf', file)}
      isBusy={save.isPending}
      onSave={save.mutate}
    />
  );
}
