import { Button } from '@mantine/core';
import { combinationTexts } from '../app/key-list.ts';
import { isMac } from '../app/machine.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { openFactorScores } from './shown-factor-scores.ts';

/** Opens the owner's scores of a customer; the page it is on answers its key. */
export function ScoreButton({ customerId }: { customerId: number }) {
  const { t } = useWords();
  const [key = ''] = combinationTexts('scoreFactors', isMac);
  return (
    <Button
      variant="default"
      size="compact-xs"
      style={{ justifySelf: 'start' }}
      rightSection={<KeyCap text={key} />}
      onClick={() => openFactorScores(customerId)}
    >
      {t('factors.score')}
    </Button>
  );
}
