import { SearchIcon } from '../../ui/icons.tsx';
import { combinationTexts } from '../key-list.ts';
import { isMac } from '../machine.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';

/** Stands in the title row of every page and opens what Ctrl+K opens. */
export function SearchBox({ onOpen }: { onOpen(): void }) {
  const { t } = useWords();
  const [keys] = combinationTexts('palette', isMac);
  return (
    <search className={classes.searchBox} aria-label={t('page.find')}>
      <button
        type="button"
        className={classes.searchButton}
        aria-label={t('page.find')}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        title={t('page.find')}
        onClick={onOpen}
      >
        <SearchIcon size={14} />
        <span className={classes.searchWords}>{t('page.find')}</span>
        <kbd className={classes.searchKeys}>{keys}</kbd>
      </button>
    </search>
  );
}
