import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { engine, operations } from '../app/engine.ts';
import { forgetPageLeft } from '../app/page-left.ts';
import { forgetPages } from '../app/page-memory.ts';
import { showDone } from '../app/show-notice.ts';
import { forgetRecentCustomers } from '../customers/recent-customers.ts';
import { useImportDraft } from '../import/import-draft.tsx';
import { forgetListPlaces } from '../ui/list-memory.ts';
import type { PassphraseOnce } from './passphrase-once.ts';

/** After another archive has been opened, or this one closed, everything on the page is about that. */
function useBeginAnew(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { forget } = useImportDraft();
  return async () => {
    forget();
    forgetPages();
    forgetRecentCustomers();
    forgetListPlaces();
    await queries.invalidateQueries();
    await navigate({ to: '/' });
  };
}

interface ArchiveToOpen {
  token: string;
  passphrase?: PassphraseOnce;
}

export function useOpenArchive() {
  const beginAnew = useBeginAnew();
  return useMutation({
    mutationFn: ({ passphrase, ...archive }: ArchiveToOpen) =>
      engine.archive.open({ ...archive, ...given(passphrase) }),
    onSuccess: beginAnew,
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
  const beginAnew = useBeginAnew();
  return useMutation({
    mutationFn: ({ passphrase, ...archive }: ArchiveToCreate) =>
      engine.archive.create({ ...archive, ...given(passphrase ?? undefined) }),
    onSuccess: beginAnew,
    meta: { isErrorShownInPlace: true },
  });
}

function given(passphrase: PassphraseOnce | undefined): { passphrase?: string } {
  return passphrase === undefined ? {} : { passphrase: passphrase.take() };
}

/** Opens the sample shop; where it is not there yet it is made first, which takes a moment. */
export function useOpenSample() {
  const beginAnew = useBeginAnew();
  return useMutation(operations.archive.openSample.mutationOptions({ onSuccess: beginAnew }));
}

export function useCloseArchive() {
  const beginAnew = useBeginAnew();
  return useMutation(
    operations.archive.close.mutationOptions({
      onSuccess: () => {
        forgetPageLeft();
        return beginAnew();
      },
    }),
  );
}

export function useRemoveSample() {
  const beginAnew = useBeginAnew();
  return useMutation(
    operations.archive.removeSample.mutationOptions({
      onSuccess: async () => {
        await beginAnew();
        showDone(({ t }) => t('page.sampleRemoved'));
      },
    }),
  );
}
