import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureText } from '../ui/states.tsx';
import { usePrivacy } from './privacy.ts';
import { useWords, type Words } from './words.ts';

/** A sentence, or how to say it in the language that is on; a name stands in it only where names may be seen. */
export type NoticeText = string | ((words: Words & { areNamesHidden: boolean }) => string);

const mostShown = 3;
const shown: string[] = [];

/** The newest is always there: beyond so many the oldest goes. */
function show(notice: Parameters<typeof notifications.show>[0]): string {
  if (shown.length >= mostShown) notifications.hide(shown[0] ?? '');
  const id = notifications.show({
    ...notice,
    onClose: () => {
      const place = shown.indexOf(id);
      if (place !== -1) shown.splice(place, 1);
    },
  });
  shown.push(id);
  return id;
}

/** The one notice for an error that no screen shows in its own place. */
export function showFailure(error: unknown): void {
  show({ message: <FailureText error={error} />, color: 'red', autoClose: 12_000, role: 'alert' });
}

export function showDone(text: NoticeText): void {
  show({ message: <Said text={text} />, role: 'status' });
}

/** Says what was done and offers the way back. Where that is the undoing of one act: `showActDone`. */
export function showUndoable(text: NoticeText, undoLabel: NoticeText, undo: () => void): void {
  const id = show({
    role: 'status',
    message: (
      <>
        <Said text={text} />{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          <Said text={undoLabel} />
        </Button>
      </>
    ),
  });
}

function Said({ text }: { text: NoticeText }) {
  const words = useWords();
  const areNamesHidden = usePrivacy();
  return <span>{typeof text === 'string' ? text : text({ ...words, areNamesHidden })}</span>;
}
