import { Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { wordsIn } from '../app/all-words.ts';
import { railPages } from '../app/frame/rail-pages.ts';
import { combinationTexts, type KeyName } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { usePrivacy } from '../app/privacy.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { FoundCustomerLine } from '../search/found-customer-line.tsx';
import { useFoundCustomers } from '../search/use-found-customers.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { bestFits } from './fuzzy.ts';
import classes from './palette.module.css';
import { useCommands } from './use-commands.ts';

const mostCustomers = 8;

interface Found {
  key: string;
  content: ReactNode;
  run(): void;
}

interface FoundGroup {
  name: WordKey;
  found: readonly Found[];
}

/** Customers, pages and commands by a few letters; arrows choose, Enter goes there, Esc stays. */
export function Palette({ onClose, onShowKeys }: { onClose(): void; onShowKeys(): void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const [isEnterAwaited, setIsEnterAwaited] = useState(false);
  const areNamesHidden = usePrivacy();
  const customers = useCustomersInPalette(areNamesHidden ? '' : text.trim());
  const pages = useFoundPages(text);
  const commands = useFoundCommands(text, onShowKeys);
  const groups: readonly FoundGroup[] = [
    { name: 'palette.customers', found: customers.found },
    { name: 'palette.pages', found: pages },
    { name: 'palette.commandsTitle', found: commands },
  ];
  const shown = groups.filter(({ found }) => found.length > 0);
  const all = shown.flatMap(({ found }) => found);
  const active = all[Math.min(activeIndex, all.length - 1)];

  const choose = (found: Found): void => {
    onClose();
    found.run();
  };

  // Enter is for what these letters find, not for what the letters before them found.
  useEffect(() => {
    if (!isEnterAwaited || customers.isPending) return;
    setIsEnterAwaited(false);
    if (active !== undefined) choose(active);
  });

  useEffect(() => {
    if (active !== undefined) document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

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
      setActiveIndex(Math.max(0, step));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (customers.isPending) setIsEnterAwaited(true);
      else if (active !== undefined) choose(active);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} yOffset="10vh" size={600} transitionProps={{ duration: 0 }}>
      <Modal.Overlay transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label={t('palette.title')}>
        <div className={classes.palette}>
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
              aria-activedescendant={active === undefined ? undefined : optionId(id, active)}
              aria-autocomplete="list"
              placeholder={t('palette.hint')}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setActiveIndex(0);
                setIsEnterAwaited(false);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {areNamesHidden && <p className={classes.nothing}>{t('palette.namesHidden')}</p>}
          <div id={`${id}-list`} className={classes.list} role="listbox" aria-label={t('palette.results')}>
            {shown.map(({ name, found }) => (
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
                    onMouseMove={() => setActiveIndex(all.indexOf(entry))}
                    onClick={() => choose(entry)}
                  >
                    {entry.content}
                  </div>
                ))}
              </div>
            ))}
          </div>
          <div role="status">
            {all.length === 0 && !customers.isPending && (
              <p className={classes.nothing}>{t('palette.nothing', { text: text.trim() })}</p>
            )}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function optionId(id: string, found: Found): string {
  return `${id}-${found.key}`;
}

function useCustomersInPalette(text: string): { found: readonly Found[]; isPending: boolean } {
  const navigate = useNavigate();
  const { found, isPending } = useFoundCustomers(text, mostCustomers);
  return {
    found: found.map((customer) => ({
      key: `customer-${customer.id}`,
      content: <FoundCustomerLine customer={customer} />,
      run: () => void navigate({ to: '/customers/$customerId', params: { customerId: String(customer.id) } }),
    })),
    isPending,
  };
}

function useFoundPages(text: string): readonly Found[] {
  const { t } = useWords();
  const navigate = useNavigate();
  return bestFits(railPages, text, ({ name }) => wordsIn(name)).map((page) => ({
    key: page.path.slice(1),
    content: (
      <>
        <page.Icon size={16} />
        <span className={classes.name}>{t(page.name)}</span>
        <Keys text={numberKey(railPages.indexOf(page))} />
      </>
    ),
    run: () => void navigate(page.asLeft()),
  }));
}

function useFoundCommands(text: string, onShowKeys: () => void): readonly Found[] {
  const { t } = useWords();
  const commands = useCommands(onShowKeys);
  return bestFits(commands, text, ({ name }) => wordsIn(name)).map(({ name, keyName, run }) => ({
    key: name.replaceAll('.', '-'),
    content: (
      <>
        <span className={classes.name}>{t(name)}</span>
        {keyName !== undefined && <Keys text={firstKeys(keyName)} />}
      </>
    ),
    run,
  }));
}

function Keys({ text }: { text: string }) {
  return text === '' ? null : <kbd className={classes.keys}>{text}</kbd>;
}

function firstKeys(name: KeyName): string {
  return combinationTexts(name, isMac)[0] ?? '';
}

function numberKey(index: number): string {
  return isMac ? `⌘${index + 1}` : `Ctrl+${index + 1}`;
}
