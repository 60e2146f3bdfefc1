import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentDisposition, safeFileName } from '../../../electron/files/file-name.ts';

describe('a safe file name', () => {
  it.each([
    ['订单 2025.csv', '订单 2025.csv'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['C:\\Users\\a\\b.csv', 'b.csv'],
    ['\\\\server\\share\\c.csv', 'c.csv'],
    ['/absolute/d.csv', 'd.csv'],
    ['e.txt:stream', 'e.txt_stream'],
    ['CON', '_CON'],
    ['con.csv', '_con.csv'],
    ['COM1.txt', '_COM1.txt'],
    ['console.csv', 'console.csv'],
    ['trailing. . ', 'trailing'],
    ['..', 'file'],
    ['', 'file'],
    ['///', 'file'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie_ x=1'],
    ['a\u0000b', 'ab'],
    ['exe\u202Egpj.exe', 'exegpj.exe'],
    ['zero\u200Bwidth\uFEFF.csv', 'zerowidth.csv'],
    ['e\u0301.csv', 'é.csv'],
    ['a<b>c"d|e?f*g.csv', 'a_b_c_d_e_f_g.csv'],
    ['\uD800.csv', '\uFFFD.csv'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('is short enough for every file system and keeps its ending, whole characters only', () => {
    const safe = safeFileName(`${'客😀'.repeat(300)}.xlsx`);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
    expect(safe).toMatch(/^(?:客|😀)+\.xlsx$/u);
    expect(safe.isWellFormed()).toBe(true);
  });

  it('of any text has no path, no control character, is never empty and stays as it is when made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).toMatch(/^[^\\/\p{Cc}<>:"|?*]+$/u);
        expect(safe).not.toMatch(/^\.+$|[. ]$/u);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(181);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});

describe('the header of a download', () => {
  it('names a Chinese file for new programs and something plain for old ones (RFC 5987)', () => {
    expect(attachmentDisposition("重点客户 'A' (1)*.xlsx")).toBe(
      "attachment; filename=\"____ 'A' (1)_.xlsx\"; filename*=UTF-8''%E9%87%8D%E7%82%B9%E5%AE%A2%E6%88%B7%20%27A%27%20%281%29_.xlsx",
    );
  });

  it('of any name is one line of ASCII whose name reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        const header = attachmentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[\w.!~%-]+$/u);
        expect(header).toMatch(/^[\x20-\x7E]+$/u);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(safeFileName(name));
      }),
    );
  });
});
