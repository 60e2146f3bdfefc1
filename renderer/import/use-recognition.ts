import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ImportDecision } from '../../shared/import/contract.ts';
import type { Recognition } from '../../shared/import/recognition.ts';
import { operations } from '../app/engine.ts';
import { decisionOf } from './draft-decision.ts';
import type { ImportDraft } from './draft-state.ts';

export type RememberingRecognition = Recognition & { remembered: ImportDecision | null; isScoringSheet: boolean };

export interface FileSeen {
  recognition: RememberingRecognition;
  decision: ImportDecision;
}

export interface Seeing {
  /** What is seen now, or was seen before the last change while that one is being read or could not be. */
  seen: FileSeen | null;
  isReading: boolean;
  error: unknown;
  retry(): void;
}

/**
 * The first rows and the proposal for the file of the draft, read again with every change of how to read it; while it is
 * an address book, nothing.
 */
export function useRecognition({ file, reading, choices, ...draft }: ImportDraft, isTable: boolean): Seeing {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const kind = draft.kind === 'vcard' ? undefined : draft.kind;
  const options = operations.import.recognise.queryOptions({ input: { file: file?.token ?? '', reading, kind } });
  // What is remembered of files of this shape is of one archive.
  const query = useQuery({
    ...options,
    queryKey: [...options.queryKey, archive?.path],
    enabled: file !== null && isTable,
  });
  const { data } = query;
  const [last, setLast] = useState<{ token: string; recognition: RememberingRecognition } | null>(null);
  const token = file?.token;
  useEffect(() => {
    if (data !== undefined && token !== undefined) setLast({ token, recognition: data });
  }, [data, token]);

  const recognition = data ?? (last !== null && last.token === token ? last.recognition : undefined);
  const seen = useMemo(
    () => (recognition === undefined ? null : { recognition, decision: decisionOf(recognition, choices) }),
    [recognition, choices],
  );
  return {
    seen,
    isReading: file !== null && isTable && query.isFetching,
    error: query.error,
    retry: () => void query.refetch(),
  };
}
