import { ActionIcon, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Snapshot } from '../../shared/snapshots/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { BinIcon, EditIcon, MoreIcon } from '../ui/icons.tsx';
import { SnapshotNameDialog } from './snapshot-name-dialog.tsx';

interface SnapshotMenuProps {
  snapshot: Snapshot;
  onRemoved(): void;
}

/** Another name for a snapshot, or none of it. */
export function SnapshotMenu({ snapshot: { id, name }, onRemoved }: SnapshotMenuProps) {
  const { t } = useWords();
  const [isRenaming, setIsRenaming] = useState(false);
  const rename = useMutation(operations.snapshots.rename.mutationOptions({ meta: { isErrorShownInPlace: true } }));
  const remove = useMutation(
    operations.snapshots.remove.mutationOptions({
      onSuccess: ({ actId }) => {
        onRemoved();
        if (actId !== null) showActDone(t('snapshots.removed', { name }), actId);
      },
    }),
  );
  const close = (): void => {
    rename.reset();
    setIsRenaming(false);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('page.more')} title={t('page.more')} loading={remove.isPending}>
            <MoreIcon size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<EditIcon size={16} />} onClick={() => setIsRenaming(true)}>
            {t('snapshots.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<BinIcon size={16} />} onClick={() => remove.mutate({ id })}>
            {t('snapshots.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && (
        <SnapshotNameDialog
          form={`snapshot.rename.${id}`}
          title={t('snapshots.rename')}
          action={t('snapshots.renameIt')}
          name={name}
          isPending={rename.isPending}
          error={rename.error}
          onSave={(given, end) =>
            rename.mutate(
              { id, name: given },
              {
                onSuccess: ({ actId }) => {
                  if (actId !== null) showActDone(t('snapshots.renamed', { name: given }), actId);
                  end();
                  close();
                },
              },
            )
          }
          onClose={close}
        />
      )}
    </>
  );
}
