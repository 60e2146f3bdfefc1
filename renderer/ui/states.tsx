import { Button, CopyButton, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureOf } from '../app/failure.ts';
import { useWords } from '../app/words.ts';
import { DoneIcon, WarningIcon } from './icons.tsx';
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
      {children !== undefined && <div className="quiet">{children}</div>}
      {action}
    </div>
  );
}

export function LoadingState() {
  const { t } = useWords();
  return (
    <div className={classes.state} role="status" aria-label={t('page.loading')}>
      <Loader size="sm" type="dots" />
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

/** The sentence of an error: what a person can act on, or one plain message with details to copy. */
export function FailureText({ error }: { error: unknown }) {
  const { t, find } = useWords();
  const failure = failureOf(error);
  const sentence = failure.kind === 'known' ? find(`errors.${failure.code}`, failure.values) : null;
  if (sentence !== null) return <span>{sentence}</span>;
  return (
    <DefectText details={failure.kind === 'defect' ? failure.details : failure.code} sentence={t('errors.DEFECT')} />
  );
}

function DefectText({ details, sentence }: { details: string; sentence: string }) {
  const { t } = useWords();
  const version = useQueryClient()
    .getQueryCache()
    .findAll({ queryKey: [['settings', 'get']] })[0]?.state.data;
  const report = `${JSON.stringify(version ?? {})}\n${new Date().toISOString()}\n${details}`;
  return (
    <>
      <span>{sentence}</span>{' '}
      <CopyButton value={report}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="compact-xs" onClick={copy}>
            {copied ? t('page.copied') : t('page.copyDetails')}
          </Button>
        )}
      </CopyButton>
    </>
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
