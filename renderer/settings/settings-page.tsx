import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import { operations } from '../app/engine.ts';
import { FrameOverlays } from '../app/frame/frame-overlays.ts';
import { useWords } from '../app/words.ts';
import { BalanceUnitsSetting } from '../balances/balance-units-setting.tsx';
import { usePrintedPage } from '../print/printed-page.ts';
import { StaffSection } from '../staff/staff-section.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { PageLayout } from '../ui/page-layout.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { CaseClockSetting } from './case-clock-setting.tsx';
import { ContactPressureSetting } from './contact-pressure-setting.tsx';
import { FreshnessSetting } from './freshness-setting.tsx';
import { OwedAtCounterSetting } from './owed-at-counter-setting.tsx';
import classes from './settings-page.module.css';
import { settingsPaper } from './settings-paper.tsx';
import { UsualMinutesSetting } from './usual-minutes-setting.tsx';

export function SettingsPage() {
  const { t } = useWords();
  const { showKeys } = useContext(FrameOverlays);
  const settings = useQuery(operations.settings.get.queryOptions());
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const set = useMutation(operations.settings.set.mutationOptions({ onSuccess: () => settings.refetch() }));
  usePrintedPage(() => settingsPaper({ hasArchive: archive != null, appVersion: settings.data?.appVersion ?? '' }));
  if (settings.data === undefined) {
    return (
      <PageLayout title={t('page.settings')}>
        {settings.error === null ? (
          <LoadingState />
        ) : (
          <FailureNotice error={settings.error} onRetry={() => void settings.refetch()} />
        )}
      </PageLayout>
    );
  }
  const { language, theme, appVersion } = settings.data;
  return (
    <PageLayout title={t('page.settings')}>
      <div className={classes.sections}>
        <section className={classes.section} aria-labelledby="settings-language">
          <h2 id="settings-language">{t('settings.language')}</h2>
          <SegmentedControl
            aria-labelledby="settings-language"
            data={[
              { value: 'system', label: t('settings.asSystem') },
              { value: 'zh-CN', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
            value={language ?? 'system'}
            onChange={(value) => set.mutate({ language: value === 'zh-CN' || value === 'en' ? value : null })}
          />
        </section>
        <section className={classes.section} aria-labelledby="settings-theme">
          <h2 id="settings-theme">{t('settings.theme')}</h2>
          <SegmentedControl
            aria-labelledby="settings-theme"
            data={(['auto', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`settings.themes.${value}`),
            }))}
            value={theme}
            onChange={(value) => set.mutate({ theme: value === 'light' || value === 'dark' ? value : 'auto' })}
          />
        </section>
        {archive != null && (
          <>
            <section className={classes.section} aria-labelledby="settings-staff">
              <h2 id="settings-staff">{t('staff.title')}</h2>
              <StaffSection />
            </section>
            <section className={classes.section} aria-labelledby="settings-balances">
              <h2 id="settings-balances">{t('balances.settings.title')}</h2>
              <BalanceUnitsSetting />
            </section>
            <CaseClockSetting />
            <ContactPressureSetting />
            <UsualMinutesSetting />
            <FreshnessSetting />
            <OwedAtCounterSetting />
          </>
        )}
        <section className={classes.section} aria-labelledby="settings-keys">
          <h2 id="settings-keys">{t('keys.title')}</h2>
          <Button variant="default" rightSection={<KeyCap text="?" />} onClick={showKeys}>
            {t('settings.showKeys')}
          </Button>
        </section>
        <section className={classes.section} aria-labelledby="settings-version">
          <h2 id="settings-version">{t('settings.version')}</h2>
          <p className="figure">Shuke 熟客 {appVersion}</p>
          <Link to="/licences">{t('licences.show')}</Link>
        </section>
      </div>
    </PageLayout>
  );
}
