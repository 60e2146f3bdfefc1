import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import { useLayer } from './layers.ts';
import { useFocusBack } from './use-focus-back.ts';

interface DialogProps {
  title: ReactNode;
  size?: number | 'auto';
  /** From the top; in the middle without it. */
  yOffset?: string;
  xOffset?: string;
  /** At work on what was asked: it cannot be closed before that is done. */
  isBusy?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A dialog with its title: Esc closes it and nothing else, and the focus goes back to where it was. */
export function Dialog({ title, size = 440, yOffset, xOffset, isBusy = false, onClose, children }: DialogProps) {
  const { t } = useWords();
  const close = (): void => {
    if (!isBusy) onClose();
  };
  useLayer('dialog', close);
  useFocusBack();
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      closeOnEscape={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('page.close'), disabled: isBusy }}
      {...(yOffset === undefined ? {} : { yOffset, centered: false })}
      {...(xOffset === undefined ? {} : { xOffset })}
    >
      {children}
    </Modal>
  );
}

interface BareDialogProps {
  label: string;
  size?: number;
  yOffset?: string;
  isFullScreen?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** The same without a title row, for what has one of its own; there at once. */
export function BareDialog({ label, size = 600, yOffset, isFullScreen = false, onClose, children }: BareDialogProps) {
  useLayer('dialog', onClose);
  useFocusBack();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      fullScreen={isFullScreen}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      {...(yOffset === undefined ? {} : { yOffset })}
    >
      {!isFullScreen && <Modal.Overlay transitionProps={{ duration: 0 }} />}
      <Modal.Content aria-label={label}>{children}</Modal.Content>
    </Modal.Root>
  );
}

/** In the dropdown of a popover that is told not to close by Esc itself: makes it a dialog like the others. */
export function PopoverLayer({ onClose }: { onClose(): void }) {
  useLayer('dialog', onClose);
  useFocusBack();
  return null;
}
