import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Narrowing, type NarrowingKey, narrowingKeys, narrowingParts } from '../../shared/narrowing/narrowing.ts';
import { operations } from '../app/engine.ts';
import { useWords } from '../app/words.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './narrowing-fields.module.css';

interface NarrowingFieldsProps {
  narrowing: Narrowing;
  onChange(narrowing: Narrowing): void;
}

/** How many are seen at once; more are searched. */
const choicesAtAGlance = 8;

/** A field for each that the archive has something of. */
export function NarrowingFields({ narrowing, onChange }: NarrowingFieldsProps) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(operations.ranking.narrowingChoices.queryOptions());
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const offered = (key: NarrowingKey): string[] => {
    const chosen = narrowing[key];
    return chosen === undefined || data[key].includes(chosen) ? data[key] : [...data[key], chosen];
  };
  return (
    <>
      <div className={classes.fields}>
        {narrowingKeys
          .filter((key) => offered(key).length > 0)
          .map((key) => (
            <Select
              key={key}
              label={t(`ranking.narrowingKeys.${key}`)}
              placeholder={t('ranking.anything')}
              data={offered(key)}
              value={narrowing[key] ?? null}
              clearable
              searchable={offered(key).length > choicesAtAGlance}
              comboboxProps={{ withinPortal: false }}
              onChange={(value) => onChange({ ...narrowing, [key]: value ?? undefined })}
            />
          ))}
      </div>
      {narrowingParts(narrowing).length > 0 && (
        <Button variant="default" onClick={() => onChange({})}>
          {t('ranking.countAll')}
        </Button>
      )}
    </>
  );
}
