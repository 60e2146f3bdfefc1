import { describe, expect, it } from 'vitest';
import { playbookLibrary as english } from '../../../shared/locales/en/playbook-library.ts';
import { playbookLibrary as chinese } from '../../../shared/locales/zh-CN/playbook-library.ts';
import { library, librarySlugs } from '../../../shared/playbooks/library.ts';

const asksBack = ['waking', 'mended', 'win-back'] as const;
const reward = /discount|voucher|coupon|\bfree\b|% off|折|优惠|券|免费|赠/iu;
const rival = /competitor|other shops?|elsewhere|cheaper than|别家|同行|竞争|对手/iu;

describe('the library', () => {
  it('holds no reward for having stayed away', () => {
    for (const slug of asksBack) {
      expect(
        library[slug].steps.map(({ mark }) => mark),
        slug,
      ).not.toContain('lure');
      for (const words of [english[slug], chinese[slug]]) {
        for (const { wording } of Object.values(words.steps)) expect(wording, slug).not.toMatch(reward);
      }
    }
  });

  it('says nothing against a competitor', () => {
    for (const slug of librarySlugs) {
      for (const words of [english[slug], chinese[slug]]) {
        for (const { wording } of Object.values(words.steps)) expect(wording, slug).not.toMatch(rival);
      }
    }
  });

  it('leaves nothing open but the fields, which are checked before anything is copied', () => {
    for (const slug of librarySlugs) {
      for (const words of [english[slug], chinese[slug]]) {
        for (const { wording } of Object.values(words.steps)) expect(wording, slug).not.toMatch(/…|\.{2,}|_{2,}/u);
      }
    }
  });
});
