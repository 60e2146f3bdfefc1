import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { type ImportKind, importKinds } from '../../shared/import/fields.ts';
import { useWords } from '../app/words.ts';
import { ExportIcon } from '../ui/icons.tsx';
import { MenuGroup } from '../ui/menu-group.tsx';
import classes from './files-by-kind.module.css';

const formats = ['xlsx', 'csv'] as const;

export interface FileOfKind {
  kind: ImportKind;
  format: (typeof formats)[number];
}

interface FilesByKindProps {
  /** How the section is laid out; by itself, below one another. */
  className?: string | undefined;
  title: string;
  what: string;
  /** On the button. */
  action: string;
  /** Of the button, where it stands alone: what is saved, and as which format. */
  label(file: { kind: string; format: string }): string;
  /** One is being made. */
  isBusy: boolean;
  onSave(file: FileOfKind): void;
  children?: ReactNode;
}

/** A file of every kind the import knows, in both of its formats, behind one button. */
export function FilesByKind({
  className = classes.section,
  title,
  what,
  action,
  label,
  isBusy,
  onSave,
  children,
}: FilesByKindProps) {
  const { t } = useWords();
  return (
    <section className={className} aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{what}</p>
      <div>
        <Menu position="bottom-start" middlewares={{ flip: true, shift: true, size: true }}>
          <Menu.Target>
            <Button variant="default" leftSection={<ExportIcon size={16} />} loading={isBusy}>
              {action}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={classes.kinds}>
            {importKinds.map((kind) => (
              <MenuGroup key={kind} heading={t(`import.kinds.${kind}`)}>
                {formats.map((format) => (
                  <Menu.Item
                    key={format}
                    aria-label={label({ kind: t(`import.kinds.${kind}`), format: format.toUpperCase() })}
                    onClick={() => onSave({ kind, format })}
                  >
                    {t(`tables.formats.${format}`)}
                  </Menu.Item>
                ))}
              </MenuGroup>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {children}
    </section>
  );
}
