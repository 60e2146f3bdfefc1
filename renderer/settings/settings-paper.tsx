import type { ReactNode } from 'react';
import type { CaseClock } from '../../shared/cases/case-clock.ts';
import type { StaffMember } from '../../shared/staff/contract.ts';
import { channelsOfMinutes, type UsualMinutes } from '../../shared/timeline/contact-minutes.ts';
import { engine } from '../app/engine.ts';
import { KeysTable } from '../app/frame/keys-table.tsx';
import { useWords } from '../app/words.ts';
import { PagePaper } from '../print/page-paper.tsx';
import { channelText } from '../timeline/contact-text.ts';
import { Facts } from '../ui/facts.tsx';
import { timeText, weekdayName } from './case-clock-setting.tsx';

interface SettingsPaperProps {
  /** Null where no archive is open. */
  house: { staff: readonly StaffMember[]; clock: CaseClock; minutes: UsualMinutes } | null;
  appVersion: string;
}

/** The settings on paper, with everything read that it needs. */
export async function settingsPaper(asked: { hasArchive: boolean; appVersion: string }): Promise<ReactNode> {
  if (!asked.hasArchive) return <SettingsPaper house={null} appVersion={asked.appVersion} />;
  const [staff, clock, minutes] = await Promise.all([
    engine.staff.list(),
    engine.cases.clock(),
    engine.timeline.usualMinutes(),
  ]);
  return <SettingsPaper house={{ staff, clock, minutes }} appVersion={asked.appVersion} />;
}

/** For the wall of the back room: who works here, how fast cases are answered, and the keys. */
function SettingsPaper({ house, appVersion }: SettingsPaperProps) {
  const { t } = useWords();
  return (
    <PagePaper title={t('page.settings')}>
      {house !== null && <HouseRules {...house} />}
      <h2>{t('keys.title')}</h2>
      <KeysTable />
      <p>Shuke 熟客 {appVersion}</p>
    </PagePaper>
  );
}

function HouseRules({ staff, clock, minutes }: NonNullable<SettingsPaperProps['house']>) {
  const words = useWords();
  const { t, language } = words;
  const atWork = staff.filter(({ leftDay }) => leftDay === null).map(({ name }) => name);
  const opening = clock.openings?.map((times, place) =>
    [
      weekdayName(place, language),
      times === null ? t('cases.clock.isClosed') : `${timeText(times[0])}–${timeText(times[1])}`,
    ].join(' '),
  );
  const minutesOf = channelsOfMinutes.map((channel) =>
    [channel === 'other' ? t('timeline.usualMinutes.other') : channelText(words, channel), minutes[channel]].join(' '),
  );
  return (
    <Facts
      facts={[
        [
          t('staff.title'),
          atWork.length > 0 && (
            <span key="staff" className="personal">
              {atWork.join(' · ')}
            </span>
          ),
        ],
        [t('cases.clock.desk'), String(clock.deskHours)],
        [t('cases.clock.answer'), String(clock.answerHours)],
        [t('cases.clock.byOpeningHours'), opening?.join(' · ') ?? ''],
        [t('timeline.usualMinutes.title'), minutesOf.join(' · ')],
      ]}
    />
  );
}
