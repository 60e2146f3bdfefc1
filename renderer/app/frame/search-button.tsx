import { useContext } from 'react';
import { SearchIcon } from '../../ui/icons.tsx';
import { combinationTexts } from '../key-list.ts';
import { isMac } from '../machine.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';
import { FrameOverlays } from './frame-overlays.ts';

/** In the title row of every page: opens what Ctrl+K opens. A button, so that no one types into it. */
export function SearchButton() {
  const { t } = useWords();
  const { openPalette } = useContext(FrameOverlays);
  const [keys] = combinationTexts('palette', isMac);
  if (openPalette === null) return null;
  return (
    <button
      type="button"
      className={classes.searchButton}
      aria-label={t('page.find')}
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      title={t('page.find')}
      onClick={openPalette}
    >
      <SearchIcon size={14} />
      <kbd>{keys}</kbd>
    </button>
  );
}
