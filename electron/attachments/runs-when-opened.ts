import { extname } from 'node:path';

/** Endings by which Windows, macOS or Linux would run a file, or a program that it starts would. */
const endingsThatRun = new Set(
  `app appimage appref-ms appx apk bash bat cmd com command cpl csh deb desktop dll dmg exe fish gadget hta inf ins jar
   jnlp js jse ksh lnk mjs msc msi msix msp mst osx pif pkg pl ps1 ps1xml psc1 psd1 psm1 py pyc pyw rb reg rpm run scf
   scpt scr sct sh shb shs sys url vb vbe vbs vbscript workflow ws wsc wsf wsh xbap zsh`.split(/\s+/u),
);

const programStarts: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xfe, 0xed, 0xfa, 0xce], // Mach-O, in its four forms
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe], // Java, and Mach-O for several processors
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // Windows shortcut
  [0x23, 0x21, 0x2f], // #!/
];

/** Whether a file is a program, by the ending of its name or by its first bytes. */
export function runsWhenOpened(name: string, bytes: Uint8Array): boolean {
  const ending = extname(name.replace(/[. ]+$/u, ''))
    .slice(1)
    .toLowerCase();
  if (endingsThatRun.has(ending)) return true;
  if (programStarts.some((start) => start.every((byte, index) => bytes[index] === byte))) return true;
  // "MZ" alone could begin a text; a text has no NUL.
  return bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.subarray(0, 64).includes(0);
}
