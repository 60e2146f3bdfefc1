import { ActionIcon } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CloseIcon, DoneIcon } from '../../ui/icons.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { FailureText } from '../../ui/states.tsx';
import { combinationTexts } from '../key-list.ts';
import { isMac } from '../machine.ts';
import { usePrivacy } from '../privacy.ts';
import { closeNotice, type DoneNotice, type NoticeAction, type NoticeText, useNotices } from '../shown-notice.ts';
import { useWords } from '../words.ts';
import classes from './frame.module.css';

const doneShownMs = 8_000;
const failureShownMs = 20_000;

/** What was done last, and its way back, in the status row: over no row and no dialog. */
export function DoneNoticeLine() {
  const { done } = useNotices();
  return <output className={classes.doneNotice}>{done !== null && <Done key={done.id} notice={done} />}</output>;
}

function Done({ notice }: { notice: DoneNotice }) {
  const [isHeld, setIsHeld] = useState(false);
  useClosing(notice.id, doneShownMs, isHeld);
  const { text, action, opens } = notice;
  const take = (way: NoticeAction): void => {
    closeNotice(notice.id);
    way.run();
  };
  const hold = { onFocus: () => setIsHeld(true), onBlur: () => setIsHeld(false) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only keeps the line from fading while it is read.
    <span
      className={classes.doneWords}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      {...hold}
    >
      <DoneIcon size={14} />
      <span className={classes.doneText}>
        <Said text={text} />
      </span>
      {opens !== undefined && (
        <button type="button" className={classes.statusButton} onClick={() => take(opens)}>
          <Said text={opens.label} />
        </button>
      )}
      {action !== null && (
        <button type="button" className={classes.statusButton} onClick={() => take(action)}>
          <Said text={action.label} />
          {action.keyName !== undefined && <KeyCap text={combinationTexts(action.keyName, isMac)[0] ?? ''} isLong />}
        </button>
      )}
    </span>
  );
}

/** What went wrong, on a line of its own above the status row: for a while, or until it is closed or something goes well. */
export function FailureNoticeLine() {
  const { t } = useWords();
  const { failure } = useNotices();
  if (failure === null) return null;
  return (
    <div className={classes.failureNotice} role="alert">
      <div className={classes.failureText}>
        <FailureText error={failure.error} />
      </div>
      <Closing key={failure.id} id={failure.id} />
      <ActionIcon size={22} aria-label={t('page.close')} onClick={() => closeNotice(failure.id)}>
        <CloseIcon size={12} />
      </ActionIcon>
    </div>
  );
}

function Closing({ id }: { id: number }) {
  useClosing(id, failureShownMs, false);
  return null;
}

function useClosing(id: number, afterMs: number, isHeld: boolean): void {
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => closeNotice(id), afterMs);
    return () => clearTimeout(timer);
  }, [id, afterMs, isHeld]);
}

function Said({ text }: { text: NoticeText }) {
  const words = useWords();
  const areNamesHidden = usePrivacy();
  return typeof text === 'string' ? text : text({ ...words, areNamesHidden });
}
