import { useMutation } from '@tanstack/react-query';
import type { Attachment } from '../../shared/attachments/attachment.ts';
import { engine, operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { showDone } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';

/** Attaching, removing and saving files; each says that it is done, and what changes the archive offers the way back. */
export function useAttachmentActs() {
  const { t } = useWords();
  const sayDone = (message: string, actId: number | null): void => {
    if (actId !== null) showActDone(message, actId);
  };
  const add = useMutation(
    operations.attachments.add.mutationOptions({
      onSuccess: ({ actId, ids }) => sayDone(t('attachments.attached', { count: ids.length }), actId),
    }),
  );
  const remove = useMutation(
    operations.attachments.remove.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('attachments.removed'), actId),
    }),
  );
  const setPhoto = useMutation(
    operations.attachments.setPhoto.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('attachments.photoChanged'), actId),
    }),
  );
  const takeOut = useMutation({
    mutationFn: async ({ id }: Pick<Attachment, 'id'>) => {
      const file = await engine.attachments.takeOut({ id });
      const { isSaved } = await host.saveFile(file.token, file.name);
      if (!isSaved) return;
      showDone(({ t: say, areNamesHidden }) =>
        areNamesHidden ? say('attachments.takenOutUnnamed') : say('attachments.takenOut', { name: file.name }),
      );
    },
  });
  return { add, remove, setPhoto, takeOut };
}
