import { Popover } from '@mantine/core';
import { type ReactNode, type RefObject, useState } from 'react';
import type { FilterClause, FilterLiteral } from '../../../shared/customers/conditions/clauses.ts';
import { type FilterCondition, fieldOfCondition } from '../../../shared/customers/conditions/conditions.ts';
import { PopoverLayer } from '../../ui/dialog.tsx';
import { shownLater } from '../../ui/shown-later.tsx';
import { shiftOfEditor } from './clear-of-column.ts';
import type { LiteralPlace } from './edit-clauses.ts';

const editorWidth = 280;

const ConditionEditor = shownLater(async () => (await import('./condition-editor.tsx')).ConditionEditor);

interface ConditionPopoverProps {
  label: string;
  /** What is edited; null: it is closed. */
  edited: FilterLiteral | null;
  clauses: readonly FilterClause[];
  place: LiteralPlace | null;
  shift: number;
  /** False where the target says by itself what it opens. */
  withRoles?: boolean;
  /** What it stands below. */
  target: ReactNode;
  onApply(literal: FilterLiteral, alternativeTo: number | null): void;
  onClose(): void;
}

/** The editor of one condition below what opens it. */
export function ConditionPopover(props: ConditionPopoverProps) {
  const { label, edited, clauses, place, shift, withRoles = true, target, onApply, onClose } = props;
  return (
    <Popover
      opened={edited !== null}
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      withRoles={withRoles}
      position="bottom-start"
      offset={{ mainAxis: 8, crossAxis: shift }}
      shadow="floating"
      trapFocus
      closeOnEscape={false}
      width={editorWidth}
      transitionProps={{ duration: 80 }}
    >
      <Popover.Target>{target}</Popover.Target>
      {edited !== null && (
        <Popover.Dropdown role="dialog" aria-label={label}>
          <PopoverLayer onClose={onClose} />
          <ConditionEditor
            literal={edited}
            clauses={clauses}
            place={place}
            onApply={(literal, alternativeTo) => {
              onClose();
              onApply(literal, alternativeTo);
            }}
            onCancel={onClose}
          />
        </Popover.Dropdown>
      )}
    </Popover>
  );
}

/**
 * How far the editor is moved from `anchor` so that the column it narrows stays in sight, and how it is opened: once it
 * is loaded, so that the focus goes into it.
 */
export function useEditorBesideColumn(anchor: RefObject<Element | null>): {
  shift: number;
  open(condition: FilterCondition, then: () => void): void;
} {
  const [shift, setShift] = useState(0);
  return {
    shift,
    open: (condition, then) =>
      ConditionEditor.whenLoaded(() => {
        const field = fieldOfCondition(condition);
        setShift(shiftOfEditor(anchor.current, field === 'tag' ? 'tags' : field, editorWidth));
        then();
      }),
  };
}
