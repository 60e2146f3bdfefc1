import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Improvement } from '../../shared/improvements/contract.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { belowField } from '../ui/clear-of-buttons.ts';
import { InlineLayer } from '../ui/inline-layer.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './improvements-page.module.css';
import { improvementsShown } from './improvements-shown.ts';
import { useImprovementWords } from './use-improvement-words.ts';
import { useMergeImprovements } from './use-merge-improvements.ts';

interface MergeChoiceProps {
  improvement: Improvement;
  onMerged(id: string): void;
  onClose(): void;
}

/** The other improvement that this one becomes part of; its words and its state stay. */
export function MergeChoice({ improvement, onMerged, onClose }: MergeChoiceProps) {
  const { t } = useWords();
  const words = useImprovementWords();
  const { data } = useQuery(
    operations.improvements.list.queryOptions({ input: { state: null, limit: improvementsShown } }),
  );
  const others = (data?.rows ?? []).filter(({ id }) => id !== improvement.id);
  const { merge, isPending, error } = useMergeImprovements({ onMerged, isErrorShownInPlace: true });
  const [isOpen, setIsOpen] = useState(false);
  const [, setIsListNamed] = useState(false);
  // The field says which list is its own only when it is drawn again after the list is there.
  useEffect(() => setIsListNamed(isOpen), [isOpen]);
  return (
    <InlineLayer className={classes.merge ?? ''} onClose={onClose}>
      <Select
        label={t('improvements.mergeWith')}
        placeholder={t('improvements.mergeHint')}
        searchable
        // Its choices are part of the page, for those who go by regions, and there at once.
        comboboxProps={{ ...belowField, withinPortal: false, transitionProps: { duration: 0 } }}
        onDropdownOpen={() => setIsOpen(true)}
        onDropdownClose={() => setIsOpen(false)}
        disabled={isPending}
        data={others.map((other) => ({ value: other.id, label: `${words.what(other)} · ${words.sources(other)}` }))}
        value={null}
        onChange={(intoId) => {
          if (intoId !== null) merge(improvement, intoId);
        }}
      />
      <Button variant="default" onClick={onClose}>
        {t('page.cancel')}
      </Button>
      {error !== null && <FailureNotice error={error} />}
    </InlineLayer>
  );
}
