import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { restOfForm, useFormWish } from '../drafts/form-wish.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { InlineLayer } from '../ui/inline-layer.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { SidePanel } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { focusHomeProps, focusKeyProps } from '../ui/use-focus-back.ts';
import { ChangeOwnField } from './change-own-field.tsx';
import { NewOwnField } from './new-own-field.tsx';
import classes from './own-fields.module.css';
import { RemoveOwnField } from './remove-own-field.tsx';
import { useOwnFieldActs } from './use-own-field-acts.ts';

type Open = { what: 'new' } | { what: 'change' | 'remove'; id: number };

/** The owner's fields next to the list of customers. */
export function OwnFieldsPanel({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  return (
    <SidePanel title={t('ownFields.title')} onClose={onClose}>
      <OwnFieldsEditor />
    </SidePanel>
  );
}

/** The same over a customer's page, who is there again when it closes. */
export function OwnFieldsDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('ownFields.title')} onClose={onClose}>
      <OwnFieldsEditor />
    </Dialog>
  );
}

/** The owner's fields: made, renamed, put in order, taken away. */
function OwnFieldsEditor() {
  const { t } = useWords();
  const { data: fields, error, refetch } = useQuery(operations.ownFields.list.queryOptions());
  const { reorder } = useOwnFieldActs();
  const [open, setOpen] = useState<Open | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  useFormWish({ form: 'ownField.new', customerId: null }, () => setOpen({ what: 'new' }));
  useFormWish({ form: 'ownFields.', customerId: null }, (asked) =>
    setOpen({ what: 'change', id: Number(restOfForm(asked, 'ownFields.')) }),
  );
  const count = fields?.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the field that is removed goes the button that has the focus.
  useEffect(() => {
    if (document.activeElement === document.body) add.current?.focus();
  }, [count]);
  const close = (): void => setOpen(null);
  const isOpen = (what: Open['what'], id: number): boolean =>
    open !== null && open.what === what && open.what !== 'new' && open.id === id;
  const moved = (from: number, to: number): void => {
    const ids = fields?.map(({ id }) => id) ?? [];
    const [id] = ids.splice(from, 1);
    if (id === undefined) return;
    ids.splice(to, 0, id);
    reorder.mutate({ ids });
  };
  return (
    <div className={classes.section}>
      {error !== null && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {fields === undefined && error === null && <LoadingState />}
      {fields?.length === 0 && open === null && (
        <div className={classes.none}>
          <h3>{t('ownFields.none')}</h3>
          <p className="quiet">{t('ownFields.noneHow')}</p>
        </div>
      )}
      {fields !== undefined && fields.length > 0 && (
        <ul className={`${classes.fields} public`}>
          {fields.map((field, place) => (
            <li key={field.id} className={classes.field}>
              {isOpen('change', field.id) ? (
                <InlineLayer onClose={close}>
                  <ChangeOwnField field={field} onDone={close} />
                </InlineLayer>
              ) : isOpen('remove', field.id) ? (
                <InlineLayer onClose={close}>
                  <RemoveOwnField field={field} onDone={close} />
                </InlineLayer>
              ) : (
                <>
                  <button
                    {...focusKeyProps(`ownField-${field.id}`)}
                    type="button"
                    className={classes.name}
                    aria-label={t('ownFields.change', { name: field.name })}
                    onClick={() => setOpen({ what: 'change', id: field.id })}
                  >
                    <bdi>{field.name}</bdi>
                    <span className="quiet">
                      {t(`ownFields.kinds.${field.kind}`)}
                      {field.customers > 0 && ` · ${t('ownFields.used', { count: field.customers })}`}
                      {field.unread > 0 && ` · ${t('ownFields.unread', { count: field.unread })}`}
                    </span>
                  </button>
                  <MoveButton
                    label={t('ownFields.up', { name: field.name })}
                    sign="↑"
                    isDisabled={place === 0 || reorder.isPending}
                    onMove={() => moved(place, place - 1)}
                  />
                  <MoveButton
                    label={t('ownFields.down', { name: field.name })}
                    sign="↓"
                    isDisabled={place === fields.length - 1 || reorder.isPending}
                    onMove={() => moved(place, place + 1)}
                  />
                  <ActionIcon
                    {...focusKeyProps(`ownField-${field.id}-remove`)}
                    aria-label={t('ownFields.remove', { name: field.name })}
                    title={t('ownFields.remove', { name: field.name })}
                    onClick={() => setOpen({ what: 'remove', id: field.id })}
                  >
                    <CloseIcon size={14} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'new' ? (
        <InlineLayer onClose={close}>
          <NewOwnField onDone={close} />
        </InlineLayer>
      ) : (
        <Button
          ref={add}
          {...focusKeyProps('ownField-new')}
          {...focusHomeProps}
          className={classes.add ?? ''}
          variant="default"
          leftSection={<PlusIcon size={14} />}
          onClick={() => setOpen({ what: 'new' })}
        >
          {t('ownFields.add')}
        </Button>
      )}
    </div>
  );
}

interface MoveButtonProps {
  label: string;
  sign: string;
  isDisabled: boolean;
  onMove(): void;
}

function MoveButton({ label, sign, isDisabled, onMove }: MoveButtonProps) {
  return (
    <ActionIcon aria-label={label} title={label} disabled={isDisabled} onClick={onMove}>
      <span aria-hidden="true">{sign}</span>
    </ActionIcon>
  );
}
