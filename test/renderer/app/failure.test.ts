import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf, failureReport, isFailure, noteOperation } from '../../../renderer/app/failure.ts';
import { ShukeError } from '../../../shared/errors.ts';

describe('what the page makes of an error', () => {
  it('takes code and values of an error the engine declared', () => {
    const error = new ORPCError('ARCHIVE_IN_USE', { defined: true, data: { values: { file: 'shop.shuke' } } });
    expect(failureOf(error)).toEqual({ kind: 'known', code: 'ARCHIVE_IN_USE', values: { file: 'shop.shuke' } });
    expect(isFailure(error, 'ARCHIVE_IN_USE')).toBe(true);
  });

  it('takes those of the host the same way', () => {
    const error = new ShukeError('FILE_TOO_LARGE', { file: 'a.csv', found: 300, limit: 200 });
    expect(failureOf(error)).toEqual({
      kind: 'known',
      code: 'FILE_TOO_LARGE',
      values: { file: 'a.csv', found: 300, limit: 200 },
    });
  });

  it('calls everything else a defect', () => {
    for (const error of [
      new TypeError('x'),
      new ORPCError('INTERNAL_SERVER_ERROR'),
      new ShukeError('DEFECT'),
      'text',
      null,
    ]) {
      expect(failureOf(error).kind).toBe('defect');
    }
  });

  it('puts nothing into the details of a defect that a person may have typed', () => {
    const error = new TypeError('王小明 13800001111 cannot be read');
    error.stack = `TypeError: 王小明 13800001111 cannot be read\n    at show (http://127.0.0.1:4711/assets/page-1a2b.js:3:44)`;
    const failure = failureOf(error);
    expect(failure).toEqual({ kind: 'defect', details: 'TypeError\nat show (/assets/page-1a2b.js:3:44)' });
  });
});

describe('what "copy details" copies', () => {
  const program = { version: '1.2.3', host: 'browser', at: new Date(0) };

  it('says the code, the operation and the version', () => {
    const error = new ShukeError('CUSTOMER_NUMBER_TAKEN', { number: '4711' });
    noteOperation(error, 'customers.edit');
    expect(failureReport(error, program)).toBe(
      'Shuke 1.2.3 (browser)\n1970-01-01T00:00:00.000Z\ncustomers.edit\nCUSTOMER_NUMBER_TAKEN',
    );
  });

  it('holds nothing of a customer, whatever the error carries', () => {
    const secrets = ['王小明', '13800001111', 'ann@example.org', '/home/ann/客户.shuke'];
    const values = Object.fromEntries(secrets.map((secret, index) => [`value${index}`, secret]));
    const errors = [
      new ShukeError('ACT_HELD_BACK', values),
      new ORPCError('ARCHIVE_MISSING', { defined: true, data: { values }, message: secrets.join() }),
      new TypeError(secrets.join()),
      Object.assign(new Error(secrets.join()), { code: secrets.join() }),
      secrets.join(),
    ];
    for (const error of errors) {
      const report = failureReport(error, program);
      for (const secret of secrets) expect(report).not.toContain(secret);
    }
  });

  it('is said of an error that has no place for an operation as well', () => {
    noteOperation('text', 'customers.edit');
    expect(failureReport('text', program)).toContain('string');
  });
});
