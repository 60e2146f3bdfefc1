import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { useImportDraft } from '../import/import-draft.tsx';

/** After another archive has been opened or made, everything on the page is about it. */
function useBeginAnew(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { forget } = useImportDraft();
  return async () => {
    forget();
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
