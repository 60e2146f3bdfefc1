import { usableBytes } from './pages.ts';

/**
 * Reads the rows of a table straight from its pages (https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1),
 * so that an archive can be judged before SQLite touches it. The pages may come from a hostile file: every offset is
 * checked, no page is visited twice.
 */
export type ReadPage = (pageNumber: number) => Buffer;

export type RecordValue = number | bigint | string | Buffer | null;

export interface TableRow {
  readonly rowId: bigint;
  readonly leafPageNumber: number;
  readonly values: readonly RecordValue[];
}

/** The pages contradict the file format. */
export class BTreeMalformed extends Error {}

const interiorTablePage = 0x05;
const leafTablePage = 0x0d;
const payloadBytesAtMost = 16 * 1024 * 1024;

function readVarint(bytes: Buffer, at: number): { value: bigint; end: number } {
  let value = 0n;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new BTreeMalformed('varint');
    if (index === 8) return { value: BigInt.asIntN(64, (value << 8n) | BigInt(byte)), end: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  throw new BTreeMalformed('varint');
}

function readSize(bytes: Buffer, at: number): { size: number; end: number } {
  const { value, end } = readVarint(bytes, at);
  if (value < 0n || value > BigInt(payloadBytesAtMost)) throw new BTreeMalformed('size');
  return { size: Number(value), end };
}

const integerBytesOfSerialType = [0, 1, 2, 3, 4, 6, 8];

function readValue(payload: Buffer, serialType: number, at: number): { value: RecordValue; end: number } {
  const take = (length: number): Buffer => {
    if (at + length > payload.length) throw new BTreeMalformed('value');
    return payload.subarray(at, at + length);
  };
  if (serialType === 0) return { value: null, end: at };
  if (serialType === 8) return { value: 0, end: at };
  if (serialType === 9) return { value: 1, end: at };
  if (serialType === 7) return { value: take(8).readDoubleBE(), end: at + 8 };
  const integerBytes = integerBytesOfSerialType[serialType];
  if (integerBytes === 8) return { value: take(8).readBigInt64BE(), end: at + 8 };
  if (integerBytes !== undefined)
    return { value: take(integerBytes).readIntBE(0, integerBytes), end: at + integerBytes };
  if (serialType < 12) throw new BTreeMalformed('serial type');
  const length = Math.floor((serialType - 12) / 2);
  const bytes = take(length);
  return { value: serialType % 2 === 0 ? bytes : bytes.toString('utf8'), end: at + length };
}

function readRecord(payload: Buffer): RecordValue[] {
  const header = readSize(payload, 0);
  if (header.size > payload.length) throw new BTreeMalformed('record header');
  const values: RecordValue[] = [];
  let typeAt = header.end;
  let valueAt = header.size;
  while (typeAt < header.size) {
    const type = readSize(payload, typeAt);
    const { value, end } = readValue(payload, type.size, valueAt);
    values.push(value);
    typeAt = type.end;
    valueAt = end;
  }
  return values;
}

/** How much of a table leaf's payload stands in the page itself (file format, 1.6). */
function localPayloadBytes(payloadBytes: number): number {
  const most = usableBytes - 35;
  if (payloadBytes <= most) return payloadBytes;
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
  const fitted = least + ((payloadBytes - least) % (usableBytes - 4));
  return fitted <= most ? fitted : least;
}

function readPayload(page: Buffer, at: number, payloadBytes: number, readPage: ReadPage): Buffer {
  const localBytes = localPayloadBytes(payloadBytes);
  if (at + localBytes > usableBytes) throw new BTreeMalformed('payload');
  const parts = [page.subarray(at, at + localBytes)];
  let missingBytes = payloadBytes - localBytes;
  let next = missingBytes > 0 ? page.readUInt32BE(at + localBytes) : 0;
  while (missingBytes > 0) {
    const overflow = readPage(next);
    const part = overflow.subarray(4, 4 + Math.min(missingBytes, usableBytes - 4));
    parts.push(part);
    missingBytes -= part.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function readingEachPageOnce(readPage: ReadPage): ReadPage {
  const visited = new Set<number>();
  return (pageNumber) => {
    if (visited.has(pageNumber)) throw new BTreeMalformed('page cycle');
    visited.add(pageNumber);
    return readPage(pageNumber);
  };
}

export function* readTableRows(rootPageNumber: number, readAnyPage: ReadPage): Generator<TableRow> {
  const readPage = readingEachPageOnce(readAnyPage);
  const waiting = [rootPageNumber];
  for (let pageNumber = waiting.pop(); pageNumber !== undefined; pageNumber = waiting.pop()) {
    const page = readPage(pageNumber);
    const headerAt = pageNumber === 1 ? 100 : 0;
    const kind = page[headerAt];
    if (kind !== interiorTablePage && kind !== leafTablePage) throw new BTreeMalformed('page kind');
    const cells = page.readUInt16BE(headerAt + 3);
    const pointersAt = headerAt + (kind === leafTablePage ? 8 : 12);
    if (pointersAt + 2 * cells > usableBytes) throw new BTreeMalformed('cell count');
    const children: number[] = [];
    for (let cell = 0; cell < cells; cell++) {
      const cellAt = page.readUInt16BE(pointersAt + 2 * cell);
      if (cellAt < pointersAt || cellAt + 4 > usableBytes) throw new BTreeMalformed('cell place');
      if (kind === interiorTablePage) {
        children.push(page.readUInt32BE(cellAt));
      } else {
        const payload = readSize(page, cellAt);
        const rowId = readVarint(page, payload.end);
        const values = readRecord(readPayload(page, rowId.end, payload.size, readPage));
        yield { rowId: rowId.value, leafPageNumber: pageNumber, values };
      }
    }
    if (kind === interiorTablePage) children.push(page.readUInt32BE(headerAt + 8));
    waiting.push(...children.reverse());
  }
}
