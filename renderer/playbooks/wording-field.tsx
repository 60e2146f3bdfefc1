import { Button, Menu } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { longest } from '../../shared/longest.ts';
import { fieldsOfWording, mergeFields, wordingOfNames, wordingWithNames } from '../../shared/playbooks/merge-fields.ts';
import { useWords } from '../app/words.ts';
import { PlusIcon } from '../ui/icons.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './playbook-page.module.css';
import type { StepTexts } from './use-step-texts.ts';

interface WordingFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  wording: string;
  fieldName: StepTexts['fieldName'];
  onChange(wording: string): void;
}

/** So that the arrows choose at once. */
function focusFirst(item: HTMLButtonElement | null): void {
  item?.focus({ preventScroll: true });
}

const fieldInText = /(\{\{[^{}]*\}\})/u;

/** The words of a step; what is filled in stands in braces by its name and looks like a chip. */
export function WordingField({ field, wording, fieldName, onChange }: WordingFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [isInserting, setIsInserting] = useState<'bySlash' | 'byButton' | null>(null);
  /** Where the cursor belongs once the words are drawn. */
  const cursor = useRef<number | null>(null);
  const text = wordingWithNames(wording, fieldName);
  const unknown = fieldsOfWording(wording).filter((name) => !(mergeFields as readonly string[]).includes(name));
  useLayoutEffect(() => {
    if (cursor.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });
  const put = (piece: string): void => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    cursor.current = selectionStart + piece.length;
    onChange(wordingOfNames(`${text.slice(0, selectionStart)}${piece}${text.slice(selectionEnd)}`, fieldName));
  };
  const close = (piece: string | null): void => {
    setIsInserting(null);
    put(piece ?? (isInserting === 'bySlash' ? '/' : ''));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== '/' || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    // Within a word or an address on the web it is a letter like others.
    if (/[\w:./]$/u.test(text.slice(0, event.currentTarget.selectionStart))) return;
    event.preventDefault();
    setIsInserting('bySlash');
  };
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {t('playbooks.stepWording')}
      </label>
      <div className={classes.wording}>
        <div aria-hidden className={classes.wordingBehind}>
          {text.split(fieldInText).map((piece, place) =>
            place % 2 === 0 ? (
              piece
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place.
              <mark key={place} data-known={!unknown.some((name) => piece.includes(name))}>
                {piece}
              </mark>
            ),
          )}
          {/* The last line has its height also while it is empty. */}
          {'\n'}
        </div>
        <textarea
          ref={field}
          id={id}
          maxLength={longest.stepWording}
          value={text}
          onChange={(event) => onChange(wordingOfNames(event.currentTarget.value, fieldName))}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={classes.belowWording}>
        <span className="quiet">
          {t('playbookPage.letters', { count: [...text.replaceAll(/\{\{[^{}]*\}\}/gu, '')].length })}
        </span>
        <Menu
          opened={isInserting !== null}
          onChange={(is) => (is ? setIsInserting('byButton') : close(null))}
          position="bottom-end"
          returnFocus={false}
          closeOnItemClick={false}
          width={220}
        >
          <Menu.Target>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<PlusIcon size={14} />}
              rightSection={<KeyCap text="/" />}
            >
              {t('playbookPage.insert')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label={t('playbookPage.insertWhat')}>
            {mergeFields.map((name, place) => (
              <Menu.Item
                key={name}
                ref={place === 0 ? focusFirst : null}
                onClick={() => close(`{{${fieldName(name)}}}`)}
              >
                {fieldName(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {unknown.map((name) => (
        <p key={name} className={classes.warning} role="status">
          {t('playbookPage.unknownField', { field: name })}
        </p>
      ))}
    </div>
  );
}
