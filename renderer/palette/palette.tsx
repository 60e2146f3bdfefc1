import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { BareDialog } from '../ui/dialog.tsx';
import { SearchIcon } from '../ui/icons.tsx';
import { closeDialogs } from '../ui/layers.ts';
import classes from './palette.module.css';
import { type FoundEntry, mostCustomers, useAskAhead, useFoundGroups } from './use-found-groups.tsx';

/** Customers, pages and commands by a few letters; arrows choose, Enter goes there, Esc stays. */
export function Palette({ onClose, onShowKeys }: { onClose(): void; onShowKeys(): void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  // By key: what is found later is put among what is there already.
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [isEnterAwaited, setIsEnterAwaited] = useState(false);
  const areNamesHidden = usePrivacy();
  const { groups, isPending } = useFoundGroups(text, onShowKeys);
  const askAhead = useAskAhead();
  const all = groups.flatMap(({ found }) => found);
  const activeIndex = Math.max(
    0,
    all.findIndex(({ key }) => key === activeKey),
  );
  const active = all[activeIndex];

  const choose = (found: FoundEntry): void => {
    // It leads elsewhere: whatever lies below goes too.
    closeDialogs();
    found.run();
  };

  // Enter is for what these letters find, not for what the letters before them found.
  useEffect(() => {
    if (!isEnterAwaited || isPending) return;
    setIsEnterAwaited(false);
    if (active !== undefined) choose(active);
  });

  const activeId = active === undefined ? undefined : optionId(id, active);
  const isMoved = activeKey !== null;
  useEffect(() => {
    if (isMoved && activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [isMoved, activeId]);
  const list = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  /** Other letters begin at the top. Where the list stands there, asking for it would lay the page out at every letter. */
  const scrollToTop = (): void => {
    if (isScrolled.current && list.current !== null) list.current.scrollTop = 0;
    isScrolled.current = false;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const last = all.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: activeIndex >= last ? 0 : activeIndex + 1,
      ArrowUp: activeIndex <= 0 ? last : activeIndex - 1,
      PageDown: Math.min(last, activeIndex + mostCustomers),
      PageUp: Math.max(0, activeIndex - mostCustomers),
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActiveKey(all[step]?.key ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isPending) setIsEnterAwaited(true);
      else if (active !== undefined) choose(active);
    }
  };

  return (
    <BareDialog label={t('palette.title')} yOffset="10vh" onClose={onClose}>
      <div className={classes.palette} data-field>
        <div className={classes.line}>
          <SearchIcon size={16} />
          <input
            className={classes.input}
            // biome-ignore lint/a11y/noAutofocus: at once, for letters typed right behind the key are meant for it; the dialog would get round to it later.
            autoFocus
            data-autofocus
            role="combobox"
            aria-label={t('palette.title')}
            aria-expanded={all.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={activeId}
            aria-autocomplete="list"
            placeholder={t('palette.hint')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={text}
            onChange={(event) => {
              askAhead(event.currentTarget.value);
              scrollToTop();
              setText(event.currentTarget.value);
              setActiveKey(null);
              setIsEnterAwaited(false);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {areNamesHidden && <p className={classes.nothing}>{t('palette.namesHidden')}</p>}
        <div
          ref={list}
          id={`${id}-list`}
          className={classes.list}
          role="listbox"
          aria-label={t('palette.results')}
          onScroll={() => {
            isScrolled.current = true;
          }}
        >
          {groups.map(({ name, found }) => (
            // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox; HTML has no element for it.
            <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
              <div id={`${id}-${name}`} className={classes.group} role="presentation">
                {t(name)}
              </div>
              {found.map((entry) => (
                // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the focus stays in the field above, which has the keys (ARIA combobox).
                <div
                  key={entry.key}
                  id={optionId(id, entry)}
                  role="option"
                  className={classes.option}
                  aria-selected={entry === active}
                  onMouseMove={() => setActiveKey(entry.key)}
                  onClick={() => choose(entry)}
                >
                  {entry.content}
                </div>
              ))}
            </div>
          ))}
        </div>
        <div role="status">
          {all.length === 0 && !isPending && (
            <p className={classes.nothing}>{t('palette.nothing', { text: text.trim() })}</p>
          )}
        </div>
      </div>
    </BareDialog>
  );
}

function optionId(id: string, found: FoundEntry): string {
  return `${id}-${found.key}`;
}
