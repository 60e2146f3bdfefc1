import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { FailureText } from '../ui/states.tsx';

/** The one notice for an error that no screen shows in its own place. */
export function showFailure(error: unknown): void {
  notifications.show({ message: <FailureText error={error} />, color: 'red', autoClose: 12_000, role: 'alert' });
}

export function showDone(message: string): void {
  notifications.show({ message });
}

/** Says what was done and offers the way back. */
export function showUndoable(message: string, undoLabel: string, undo: () => void): void {
  const id = notifications.show({
    message: (
      <>
        {message}{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {undoLabel}
        </Button>
      </>
    ),
  });
}
