import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../app/words.ts';
import { PopoverLayer } from './dialog.tsx';
import { ChevronDownIcon } from './icons.tsx';
import classes from './tool-row.module.css';

interface ToolChipProps {
  /** What it is about, for who does not see its place: "Period". */
  name: string;
  /** What it is set to: the chip says nothing else. */
  value: string;
  /** Not as the page proposes. */
  isSet?: boolean;
  /** A word of a sentence that one can change. */
  isInSentence?: boolean;
  width?: number;
  /** Calls back once its fields are loaded: the focus goes into them. */
  whenReady?(then: () => void): void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A setting of the page as a chip that says its value; it opens into the fields with their labels. */
export function ToolChip({
  name,
  value,
  isSet = false,
  isInSentence = false,
  width = 280,
  whenReady,
  children,
}: ToolChipProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => setIsOpen(false);
  const press = (): void => {
    if (isOpen || whenReady === undefined) setIsOpen((is) => !is);
    else whenReady(() => setIsOpen(true));
  };
  const said = { 'aria-label': t('page.nameAndValue', { name, value }), title: value, onClick: press };
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={width}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>
        {isInSentence ? (
          // A button is a box that text does not flow around: a long one would leave the full stop behind it alone on a line.
          // biome-ignore lint/a11y/useSemanticElements: only text breaks across lines.
          <span
            {...said}
            role="button"
            tabIndex={0}
            className={`${classes.blank} public`}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              press();
            }}
          >
            <bdi>{value}</bdi>
          </span>
        ) : (
          <button {...said} type="button" className={`${classes.chip} public`} data-set={isSet}>
            <bdi className={classes.chipText}>{value}</bdi>
            <ChevronDownIcon size={12} />
          </button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={name} className={classes.choices ?? ''}>
        <PopoverLayer onClose={close} />
        {typeof children === 'function' ? children(close) : children}
      </Popover.Dropdown>
    </Popover>
  );
}
