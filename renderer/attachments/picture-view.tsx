import type { Attachment } from '../../shared/attachments/attachment.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './attachments.module.css';
import { usePicture } from './use-picture.ts';

/** A picture in full, as large as the window lets it be. */
export function PictureView({ attachment }: { attachment: Attachment }) {
  const picture = usePicture(attachment);
  if (picture.error !== null) return <FailureNotice error={picture.error} onRetry={() => void picture.refetch()} />;
  if (picture.data === undefined) return <LoadingState />;
  return <img className={`personal ${classes.picture}`} src={picture.data} alt={attachment.name} />;
}
