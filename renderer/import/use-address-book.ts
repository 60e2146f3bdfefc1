import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import { operations } from '../app/engine.ts';
import { cardsReading } from './cards-reading.ts';
import type { ImportDraft } from './draft-state.ts';

export interface AddressBookSeeing {
  /** The address book of the draft's file: now, or as it was before the last change while that one is being read. */
  recognition: CardsRecognition | null;
  /** Whether the file is read as one: it is, and no one said otherwise. */
  isTaken: boolean;
  /** It is known to be none, or is to be read as a table. */
  isTable: boolean;
  /** It is being read, or again in another way; only another order of its days holds nothing up. */
  isReading: boolean;
  error: unknown;
  retry(): void;
}

interface SeenBook {
  token: string;
  /** How its bytes were read. */
  way: string;
  recognition: CardsRecognition | null;
}

/** Asks first whether the file is an address book; only what is none has columns to be mapped. */
export function useAddressBook({ file, reading, kind, choices }: ImportDraft): AddressBookSeeing {
  const { dateOrder } = choices;
  const token = file?.token;
  const query = useQuery({
    ...operations.vcard.recognise.queryOptions({
      input: {
        file: token ?? '',
        reading: cardsReading(reading),
        ...(dateOrder === undefined ? {} : { dateOrder }),
      },
    }),
    enabled: file !== null,
  });
  const { data } = query;
  const way = JSON.stringify(cardsReading(reading));
  const [last, setLast] = useState<SeenBook | null>(null);
  useEffect(() => {
    if (data !== undefined && token !== undefined) setLast({ token, way, recognition: data });
  }, [data, token, way]);

  const found = data === undefined && last !== null && last.token === token ? last.recognition : data;
  const isWanted = kind === undefined || kind === 'vcard';
  return {
    recognition: found ?? null,
    isTaken: isWanted && found !== undefined && found !== null,
    isTable: found !== undefined && (found === null || !isWanted),
    isReading: file !== null && query.isFetching && (last?.token !== token || last?.way !== way),
    error: query.error,
    retry: () => void query.refetch(),
  };
}
