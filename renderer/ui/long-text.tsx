import { Button } from '@mantine/core';
import { useState } from 'react';
import { beginningOf } from '../../shared/text.ts';
import { textBlocks } from '../../shared/text-blocks.ts';
import { useWords } from '../app/words.ts';
import classes from './long-text.module.css';

/** How many characters of a text are drawn until more are asked for. */
const drawnAtFirst = 3_000;

/**
 * Chromium's layout of one paragraph of mixed scripts takes longer than its length: 100,000 characters without line ends
 * take 8 s, in blocks of this size 0.3 s.
 */
const longestBlock = 2_000;

interface LongTextProps {
  text: string;
}

/** The beginning of a text, and all of it when asked for. */
export function LongText({ text }: LongTextProps) {
  const [isWhole, setIsWhole] = useState(false);
  if (text.length <= drawnAtFirst) return <>{text}</>;
  return (
    <>
      <TextOrBeginning text={text} isWhole={isWhole} />
      <WholeTextButton text={text} isWhole={isWhole} onChange={setIsWhole} />
    </>
  );
}

/** For a place where no button can be: `WholeTextButton` is put next to it. */
export function TextOrBeginning({ text, isWhole }: LongTextProps & { isWhole: boolean }) {
  if (text.length <= drawnAtFirst) return <>{text}</>;
  if (!isWhole) return <>{beginningOf(text, drawnAtFirst)}…</>;
  return textBlocks(text, longestBlock).map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one text never change their order.
    <span key={index} className={classes.block}>
      {block.endsWith('\n') ? block.slice(0, -1) : block}
    </span>
  ));
}

interface WholeTextButtonProps extends LongTextProps {
  isWhole: boolean;
  onChange(isWhole: boolean): void;
}

/** Nothing where the text is drawn whole anyway. */
export function WholeTextButton({ text, isWhole, onChange }: WholeTextButtonProps) {
  const { t } = useWords();
  if (text.length <= drawnAtFirst) return null;
  return (
    <Button
      className={classes.button ?? ''}
      variant="subtle"
      size="compact-xs"
      aria-expanded={isWhole}
      onClick={() => onChange(!isWhole)}
    >
      {isWhole ? t('page.showLess') : t('page.showWhole', { characters: text.length })}
    </Button>
  );
}
