import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Act } from '../../shared/acts/contract.ts';
import type { HistoryAct } from '../../shared/history/contract.ts';
import { wayOfAct } from '../../shared/history/way-of-act.ts';
import { useActSentence } from '../acts/use-act-sentence.ts';
import { useWords } from '../app/words.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import { momentText } from '../ui/moments.ts';
import { ActDetails } from './act-details.tsx';
import classes from './history.module.css';
import { useChangeWords } from './use-change-words.ts';

/** One act in one line; opened, it shows what it changed and how it is undone. `ofCustomer`: what it changed of them. */
export function HistoryLine({ act, ofCustomer }: { act: Act; ofCustomer?: HistoryAct }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const { fieldsOf, tableName, joined } = useChangeWords();
  const isUndone = act.undoneBy !== null;
  const isImport = wayOfAct(act) === 'import';
  const what = useActSentence(act, {
    withSubject: ofCustomer === undefined || isImport,
    withCounts: ofCustomer === undefined || !isImport,
  });
  const brought = Object.keys(ofCustomer?.brought ?? {}).map(tableName);
  const changed = fieldsOf(ofCustomer?.changes ?? []);
  // “Related person added · Related person” says nothing more.
  const isSaid = what.toLowerCase().includes(changed.toLowerCase());
  const fields = joined(isSaid ? brought : [...brought, changed]);
  return (
    <li className={classes.act}>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.line ?? ''}
        justify="start"
        leftSection={isOpen ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
        aria-expanded={isOpen}
        data-is-text
        aria-controls={details}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.when}>{momentText(act.at, language)}</span>
        <span className={`${classes.what} personal`}>
          <span className={isUndone ? classes.undone : undefined}>{what}</span>
          {fields !== '' && <span className="quiet"> · {fields}</span>}
          {isUndone && <span className="quiet"> · {t('acts.undone')}</span>}
        </span>
        <span className={classes.way}>{t(`history.ways.${wayOfAct(act)}`)}</span>
      </Button>
      <div id={details}>{isOpen && <ActDetails act={act} {...(ofCustomer === undefined ? {} : { ofCustomer })} />}</div>
    </li>
  );
}
