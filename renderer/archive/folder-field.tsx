import { Button, Collapse } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../app/words.ts';
import { type Place, PlaceBrowser } from './place-browser.tsx';

interface FolderFieldProps {
  /** Null: the folder for archives. */
  place: Place | null;
  onPlace(place: Place): void;
  /** A synced folder is no harm to a file that no one works in. */
  isForCopies?: boolean;
}

/** The folder a new file is to be in. */
export function FolderField({ place, onPlace, isForCopies = false }: FolderFieldProps) {
  const { t } = useWords();
  const [isChoosing, setIsChoosing] = useState(false);
  const take = (taken: Place): void => {
    onPlace(taken);
    setIsChoosing(false);
  };
  return (
    <div>
      <h3>{t('archive.place')}</h3>
      <p className="quiet">{place === null ? t('archive.defaultPlace') : <bdi>{place.path}</bdi>}</p>
      <Button
        variant="subtle"
        size="compact-xs"
        // Its words begin where the others do.
        ml={-8}
        aria-expanded={isChoosing}
        onClick={() => setIsChoosing((was) => !was)}
      >
        {t('archive.chooseFolder')}
      </Button>
      <Collapse expanded={isChoosing}>
        {isChoosing && <PlaceBrowser onPlace={take} isForCopies={isForCopies} />}
      </Collapse>
    </div>
  );
}
