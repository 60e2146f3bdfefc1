import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';

interface PaperProps {
  /** `shown`: of what is on the screen; `made`: for one printing. */
  kind?: 'shown' | 'made';
  className?: string | undefined;
  /** Nothing is left of it where names are hidden: only that is said. */
  isAllNames?: boolean;
  children: ReactNode;
}

/** What comes out of the printer in place of the page (`print.css`): always the light colours. */
export function Paper({ kind = 'shown', className, isAllNames = false, children }: PaperProps) {
  const { t } = useWords();
  const areNamesHidden = usePrivacy();
  return createPortal(
    <div data-paper={kind} data-mantine-color-scheme="light">
      {areNamesHidden && <p className="print-note">{t('print.namesHidden')}</p>}
      {!(isAllNames && areNamesHidden) && <div className={className}>{children}</div>}
    </div>,
    document.body,
  );
}
