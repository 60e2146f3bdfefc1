import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { forgetPages } from '../app/page-memory.ts';
import { showDone } from '../app/show-notice.tsx';
import { useImportDraft } from '../import/import-draft.tsx';

/** After another archive has been opened, or this one closed, everything on the page is about that. */
function useBeginAnew(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { forget } = useImportDraft();
  return async () => {
    forget();
    forgetPages();
    await queries.invalidateQueries();
    await navigate({ to: '/' });
  };
}

export function useOpenArchive() {
  const beginAnew = useBeginAnew();
  return useMutation(
    operations.archive.open.mutationOptions({ onSuccess: beginAnew, meta: { isErrorShownInPlace: true } }),
  );
}

export function useCreateArchive() {
  const beginAnew = useBeginAnew();
  return useMutation(
    operations.archive.create.mutationOptions({ onSuccess: beginAnew, meta: { isErrorShownInPlace: true } }),
  );
}

/** Opens the sample shop; where it is not there yet it is made first, which takes a moment. */
export function useOpenSample() {
  const beginAnew = useBeginAnew();
  return useMutation(operations.archive.openSample.mutationOptions({ onSuccess: beginAnew }));
}

export function useCloseArchive() {
  const beginAnew = useBeginAnew();
  return useMutation(operations.archive.close.mutationOptions({ onSuccess: beginAnew }));
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
