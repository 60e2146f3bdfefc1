import { exchangeHeading } from '../../shared/exchange/exchange-headings.ts';
import { translator } from '../../shared/locales/words.ts';
import { registrationFields } from '../../shared/registration/registration-fields.ts';
import { door } from '../engine/door.ts';
import type { TableDocument } from '../spreadsheet/document.ts';

export const registrationOperations = {
  sheet: door.registration.sheet.handler(
    async ({ input: { format, language }, context: { files, writer }, signal }) => {
      const title = translator(language)('registration.title');
      const name = `${title}.${format}`;
      const path = files.draftPath();
      const document: TableDocument = {
        form: 'table',
        format,
        sheetName: title,
        columns: registrationFields.map((field) => ({
          kind: 'text',
          heading: exchangeHeading('customers', field, language),
        })),
        rowCount: 0,
      };
      await writer.write(path, name, { document, rows: [] }, language, { signal });
      return { token: await files.put(path, name, { owned: true }), name };
    },
  ),
};
