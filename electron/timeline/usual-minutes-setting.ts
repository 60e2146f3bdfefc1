import { defaultUsualMinutes, type UsualMinutes, usualMinutesSchema } from '../../shared/timeline/contact-minutes.ts';
import type { ArchiveSetting } from '../archive/archive-setting.ts';

export const usualMinutesSetting: ArchiveSetting<UsualMinutes> = {
  name: 'timeline.usualMinutes',
  schema: usualMinutesSchema,
  initial: defaultUsualMinutes,
};
