import { useDebouncedCallback } from '@mantine/hooks';
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { filterFieldProps } from './filter-field.ts';
import { listInReach } from './list-in-reach.ts';

/**
 * The search field of a page: asks a moment after the typing rests. Down and up lead into the list below it, Enter opens the
 * first row that what was typed finds.
 */
export function useSearchField(text: string, pauseMs: number, onChange: (text: string) => void) {
  const [typed, setTyped] = useState(text);
  const [isEnterAwaited, setIsEnterAwaited] = useState(false);
  const sent = useRef(text);
  const send = useDebouncedCallback((value: string) => {
    sent.current = value.trim();
    onChange(value.trim());
  }, pauseMs);
  // A filter taken from those saved, or the way back, brings its own text; what is being typed is not taken back.
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (!isEnterAwaited || text !== typed.trim()) return;
    setIsEnterAwaited(false);
    listInReach()?.openFirst();
  }, [isEnterAwaited, text, typed]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      listInReach()?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      send.flush();
      setIsEnterAwaited(true);
    }
  };
  return {
    value: typed,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.currentTarget.value);
      setIsEnterAwaited(false);
      send(event.currentTarget.value);
    },
    onKeyDown,
    ...filterFieldProps,
  };
}
