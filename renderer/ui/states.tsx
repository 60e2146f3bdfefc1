import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ErrorValues } from '../../shared/errors.ts';
import { operations } from '../app/engine.ts';
import { failureOf, failureReport } from '../app/failure.ts';
import { nameOfField } from '../app/name-of-field.ts';
import { hiddenName, usePrivacy } from '../app/privacy.ts';
import { useWords } from '../app/words.ts';
import { CopyIcon, DoneIcon, WarningIcon } from './icons.tsx';
import classes from './states.module.css';

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <h2>{title}</h2>
      {children !== undefined && <div className="quiet public">{children}</div>}
      {action}
    </div>
  );
}

/** `soon`: to be looked at; `lost`: it did not work; `done`: it did. Never by colour alone: each has its sign. */
export function Notice({ tone, children }: { tone: 'soon' | 'lost' | 'done'; children: ReactNode }) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'lost' ? 'alert' : 'note'}>
      {tone === 'done' ? <DoneIcon /> : <WarningIcon />}
      <div className={classes.noticeText}>{children}</div>
    </div>
  );
}

/** The sentence of an error, what a person can act on or one plain message, with details to copy for support. */
export function FailureText({ error }: { error: unknown }) {
  const { t, find } = useWords();
  const failure = failureOf(error);
  const areNamesHidden = usePrivacy();
  const sentence =
    failure.kind === 'known'
      ? find(`errors.${failure.code}`, areNamesHidden ? withoutNames(failure.values) : failure.values)
      : null;
  const field = failure.kind === 'known' ? nameOfField(failure.values) : null;
  return (
    <>
      <span>
        {field !== null && t('page.nameAndValue', { name: t(field), value: '' })}
        {sentence ?? t('errors.DEFECT')}
      </span>{' '}
      <CopyDetails error={error} />
    </>
  );
}

/** Of the values of an error those that name customers. */
function withoutNames(values: ErrorValues): ErrorValues {
  const hidden = ['names', 'number'].filter((name) => name in values).map((name) => [name, hiddenName]);
  return { ...values, ...Object.fromEntries(hidden) };
}

function CopyDetails({ error }: { error: unknown }) {
  const { t } = useWords();
  // What is known already: asking the engine now could fail as well.
  const settings = useQueryClient().getQueryData(operations.settings.get.queryKey());
  const program = { version: settings?.appVersion ?? '?', host: settings?.host ?? '?' };
  return (
    <CopyButton value={failureReport(error, { ...program, at: new Date() })}>
      {({ copied, copy }) => (
        <ActionIcon
          size={22}
          className={classes.copy ?? ''}
          aria-label={copied ? t('page.copied') : t('page.copyDetails')}
          title={t('page.copyDetails')}
          onClick={copy}
        >
          {copied ? <DoneIcon size={14} /> : <CopyIcon size={14} />}
        </ActionIcon>
      )}
    </CopyButton>
  );
}

export function FailureNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="lost">
      <FailureText error={error} />{' '}
      {onRetry !== undefined && (
        <Button variant="subtle" size="compact-xs" onClick={onRetry}>
          {t('page.retry')}
        </Button>
      )}
    </Notice>
  );
}
