import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChosenFile } from '../../shared/host.ts';
import { operations } from '../app/engine.ts';
import { host } from '../app/host.ts';
import { saidIfFailed } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { PlusIcon } from '../ui/icons.tsx';
import classes from './attachments.module.css';
import { useAttachmentActs } from './use-attachment-acts.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useThumbnail } from './use-picture.ts';

/** The face to the name: chosen, dropped, changed and taken away where it stands. */
export function CustomerPhoto({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const { setPhoto } = useAttachmentActs();
  const { data } = useQuery(operations.attachments.photo.queryOptions({ input: { customerId } }));
  const thumbnail = useThumbnail(data?.attachment ?? null);
  const set = (files: Promise<readonly (ChosenFile | null)[]>): void =>
    saidIfFailed(
      files.then(([file]) => {
        if (file != null) setPhoto.mutate({ customerId, file: file.token });
      }),
    );
  const drops = useDroppedFiles(set);
  if (data === undefined) return null;
  if (data.attachment === null) {
    return (
      <button
        type="button"
        className={classes.noPhoto}
        title={t('attachments.choosePhoto')}
        onClick={() => set(host.chooseFile('photo').then((file) => [file]))}
        {...drops}
      >
        <PlusIcon size={14} />
        {t('attachments.photo')}
      </button>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.photo} aria-label={t('attachments.photoOf')} {...drops}>
          {thumbnail.data !== undefined && <img src={thumbnail.data} alt="" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => set(host.chooseFile('photo').then((file) => [file]))}>
          {t('attachments.changePhoto')}
        </Menu.Item>
        <Menu.Item onClick={() => setPhoto.mutate({ customerId, file: null })}>
          {t('attachments.removePhoto')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
