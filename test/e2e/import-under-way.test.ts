import { describe, it } from 'vitest';
import { realData } from '../real-data.ts';
import { newPerson } from './person.ts';

describe('an import under way', () => {
  const realFile = realData('online_retail', 'online_retail_2010-12-01_2011-08-31.csv.gz');

  it.skipIf(realFile === null)(
    'of a real file can be cancelled, and then run',
    async () => {
      const person = await newPerson('en');
      const { page, t } = person;
      await person.makesArchive('Retail', 'GBP');
      await person.go('page.import');
      await person.choosesFile(realFile ?? '');
      await person.press('importPage.seeWhatWouldHappen');
      const run = page.getByRole('button', { name: /^Import 320,?705 rows$/ });
      await run.waitFor({ timeout: 120_000 });
      await run.click();
      await page.getByRole('progressbar').waitFor();
      await page.getByRole('button', { name: t('page.cancel') }).click();
      const plan = page.getByRole('button', { name: t('importPage.seeWhatWouldHappen') });
      await plan.waitFor({ timeout: 60_000 });
      await page
        .getByRole('contentinfo')
        .getByText(t('page.customerCount', { count: 0 }))
        .waitFor();
      await plan.click();
      await run.waitFor({ timeout: 120_000 });
      await run.click();
      await page.getByText(t('importPage.toKeyAccounts')).first().waitFor({ timeout: 180_000 });
      await page.getByText(t('importPage.toKeyAccounts')).first().click();
      await page.getByRole('grid').getByText('175,638.94').waitFor({ timeout: 60_000 });
    },
    400_000,
  );
});
