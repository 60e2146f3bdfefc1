import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ImportKind, importKinds } from '../../shared/import/fields.ts';
import { useWords } from '../app/words.ts';
import { ExportIcon } from '../ui/icons.tsx';
import classes from './files-by-kind.module.css';

const formats = ['xlsx', 'csv'] as const;

export interface FileOfKind {
  kind: ImportKind;
  format: (typeof formats)[number];
}

interface FilesByKindProps {
  title: string;
  what: string;
  /** Of the button, where it stands alone: what is saved, and as which format. */
  label(file: { kind: string; format: string }): string;
  /** The one that is being made. */
  made: FileOfKind | null;
  disabled?: boolean;
  onSave(file: FileOfKind): void;
  children?: ReactNode;
}

/** A file of every kind the import knows, in both of its formats. */
export function FilesByKind({ title, what, label, made, disabled = false, onSave, children }: FilesByKindProps) {
  const { t } = useWords();
  return (
    <section className={classes.section} aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{what}</p>
      <ul className={`plain-list ${classes.kinds}`}>
        {importKinds.map((kind) => (
          <li key={kind} className={classes.kind}>
            <span>{t(`import.kinds.${kind}`)}</span>
            {formats.map((format) => (
              <Button
                key={format}
                variant="default"
                leftSection={<ExportIcon size={16} />}
                aria-label={label({ kind: t(`import.kinds.${kind}`), format: format.toUpperCase() })}
                loading={made?.kind === kind && made.format === format}
                disabled={disabled}
                onClick={() => onSave({ kind, format })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
