import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { engine, operations } from '../app/engine.ts';
import { forgetPageLeft } from '../app/page-left.ts';
import { showDone } from '../app/show-notice.ts';
import { useImportDraft } from '../import/import-draft.tsx';
import type { PassphraseOnce } from './passphrase-once.ts';

/** After another archive has been opened, or this one closed, everything on the page is about that one. */
function useBeginAgain(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { forget } = useImportDraft();
  return async () => {
    forget();
    await queries.invalidateQueries();
    await navigate({ to: '/' });
  };
}

interface ArchiveToOpen {
  token: string;
  passphrase?: PassphraseOnce;
}

export function useOpenArchive() {
  const beginAgain = useBeginAgain();
  return useMutation({
    mutationFn: ({ passphrase, ...archive }: ArchiveToOpen) =>
      engine.archive.open({ ...archive, ...given(passphrase) }),
    onSuccess: beginAgain,
    meta: { isErrorShownInPlace: true },
  });
}

interface ArchiveToCreate {
  folder: string | null;
  name: string;
  homeCurrency: string;
  passphrase: PassphraseOnce | null;
}

export function useCreateArchive() {
  const beginAgain = useBeginAgain();
  return useMutation({
    mutationFn: ({ passphrase, ...archive }: ArchiveToCreate) =>
      engine.archive.create({ ...archive, ...given(passphrase ?? undefined) }),
    onSuccess: beginAgain,
    meta: { isErrorShownInPlace: true },
  });
}

function given(passphrase: PassphraseOnce | undefined): { passphrase?: string } {
  return passphrase === undefined ? {} : { passphrase: passphrase.take() };
}

/** Opens the sample shop; where it is not there yet it is made first, which takes a moment. */
export function useOpenSample() {
  const beginAgain = useBeginAgain();
  return useMutation(operations.archive.openSample.mutationOptions({ onSuccess: beginAgain }));
}

export function useCloseArchive() {
  const beginAgain = useBeginAgain();
  return useMutation(
    operations.archive.close.mutationOptions({
      onSuccess: () => {
        forgetPageLeft();
        return beginAgain();
      },
    }),
  );
}

export function useRemoveSample() {
  const beginAgain = useBeginAgain();
  return useMutation(
    operations.archive.removeSample.mutationOptions({
      onSuccess: async () => {
        await beginAgain();
        showDone(({ t }) => t('page.sampleRemoved'));
      },
    }),
  );
}
