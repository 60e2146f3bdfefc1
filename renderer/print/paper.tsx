import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface PaperProps {
  /** `shown`: of what is on the screen; `made`: for one printing. */
  kind?: 'shown' | 'made';
  className?: string | undefined;
  children: ReactNode;
}

/** What comes out of the printer in place of the page (`print.css`): always the light colours. */
export function Paper({ kind = 'shown', className, children }: PaperProps) {
  return createPortal(
    <div className={className} data-paper={kind} data-mantine-color-scheme="light">
      {children}
    </div>,
    document.body,
  );
}
