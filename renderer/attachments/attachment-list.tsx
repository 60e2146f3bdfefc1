import { ActionIcon } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useState } from 'react';
import { type Attachment, isPicture } from '../../shared/attachments/attachment.ts';
import { useWords } from '../app/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { fileSizeText } from '../ui/figures.ts';
import { CloseIcon, ExportIcon, FileIcon } from '../ui/icons.tsx';
import classes from './attachments.module.css';
import { PictureView } from './picture-view.tsx';
import { useAttachmentActs } from './use-attachment-acts.ts';
import { useThumbnail } from './use-picture.ts';

interface AttachmentListProps {
  attachments: readonly Attachment[];
  isReadOnly?: boolean;
}

/** Files that hang on something: a picture as a small one that opens on a click, any other is saved on a click. */
export function AttachmentList({ attachments, isReadOnly = false }: AttachmentListProps) {
  const { t } = useWords();
  const { remove, takeOut } = useAttachmentActs();
  const [shown, setShown] = useState<Attachment | null>(null);
  if (attachments.length === 0) return null;
  return (
    <>
      <ul className={classes.list}>
        {attachments.map((attachment) => (
          <li key={attachment.id} className={classes.attachment}>
            <AttachmentButton attachment={attachment} onShow={setShown} onSave={() => takeOut.mutate(attachment)} />
            {!isReadOnly && (
              <ActionIcon
                size={20}
                aria-label={t('attachments.remove')}
                title={t('attachments.remove')}
                onClick={() => remove.mutate({ id: attachment.id })}
              >
                <CloseIcon size={12} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {shown !== null && (
        <Dialog
          onClose={() => setShown(null)}
          size="auto"
          title={
            <span className={classes.title}>
              <bdi className="personal">{shown.name}</bdi>
              <ActionIcon
                aria-label={t('attachments.saveCopy')}
                title={t('attachments.saveCopy')}
                onClick={() => takeOut.mutate(shown)}
              >
                <ExportIcon size={16} />
              </ActionIcon>
            </span>
          }
        >
          <PictureView attachment={shown} />
        </Dialog>
      )}
    </>
  );
}

interface AttachmentButtonProps {
  attachment: Attachment;
  onShow(attachment: Attachment): void;
  onSave(): void;
}

function AttachmentButton({ attachment, onShow, onSave }: AttachmentButtonProps) {
  const { t, language } = useWords();
  const { ref, inViewport } = useInViewport<HTMLButtonElement>();
  const { name, byteCount } = attachment;
  const isDrawn = isPicture(attachment);
  const thumbnail = useThumbnail(attachment, isDrawn && inViewport);
  // What says that it is a picture and cannot be drawn is a file like any other.
  const opens = isDrawn && !thumbnail.isError;
  const label = opens ? t('attachments.show', { name }) : t('attachments.takeOut', { name });
  return (
    <button
      ref={ref}
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      onClick={() => (opens ? onShow(attachment) : onSave())}
    >
      {opens && thumbnail.data !== undefined ? (
        <img className={classes.thumbnail} src={thumbnail.data} alt="" />
      ) : (
        <FileIcon size={16} />
      )}
      <bdi className={classes.name}>{name}</bdi>
      <span className="quiet figure">{fileSizeText(byteCount, language)}</span>
    </button>
  );
}
