import type { ReactNode } from 'react';
import { useLabelText } from '../vcard/use-label-text.ts';
import classes from './customers-page.module.css';

/** Null, not an empty element, where there is nothing to show. */
export function shownText(text: string): ReactNode {
  return text === '' ? null : <bdi>{text}</bdi>;
}

/** Phones, e-mail addresses and the like, one below the other with their labels; null where there are none. */
export function shownEntries(list: ReadonlyArray<{ id: number; label?: string; asTyped: string }>): ReactNode {
  if (list.length === 0) return null;
  return list.map((entry) => (
    <span key={entry.id} className={classes.entry}>
      <bdi>{breakableAtSign(entry.asTyped)}</bdi>
      {entry.label !== undefined && entry.label !== '' && <EntryLabel label={entry.label} />}
    </span>
  ));
}

function EntryLabel({ label }: { label: string }) {
  const labelText = useLabelText();
  return <span className="quiet"> {labelText(label)}</span>;
}

/** An e-mail address that is too long for its line breaks behind its sign, not within a name. */
function breakableAtSign(text: string): ReactNode {
  const at = text.indexOf('@');
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at + 1)}
      <wbr />
      {text.slice(at + 1)}
    </>
  );
}
