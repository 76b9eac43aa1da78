import { LimitExceeded } from './errors.ts';
import type { Row } from './row.ts';

/*
 * Limits of Azure Table Storage that Azurite does not enforce, or enforces differently.
 * Source: Microsoft's "Understanding the Table service data model" and "Performing entity group transactions".
 */
const maxProperties = 252;
const maxStringChars = 32 * 1024;
const maxEntityBytes = 1024 * 1024;
const maxTransactionRows = 100;
const maxTransactionBytes = 4 * 1024 * 1024;
/** Azure allows 1,024 characters in a key, Azurite 512: the stricter one. */
const maxKeyChars = 512;
const propertyName = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
const forbiddenInKeys = /[/\\#?\p{Cc}]/u;
const int32 = 2 ** 31;

/** Throws `LimitExceeded` for a row that the real service would refuse; returns the row's size in bytes. */
export function checkRow(row: Row): number {
  checkKey('PartitionKey', row.partitionKey);
  checkKey('RowKey', row.rowKey);
  const names = Object.keys(row).filter(
    (name) => name !== 'partitionKey' && name !== 'rowKey' && name !== 'etag',
  );
  if (names.length > maxProperties) {
    throw new LimitExceeded(`${names.length} properties in one row`);
  }
  let bytes = 2 * (row.partitionKey.length + row.rowKey.length);
  for (const name of names) {
    bytes += 8 + 2 * name.length + checkProperty(name, row[name]);
  }
  if (bytes > maxEntityBytes) {
    throw new LimitExceeded(`a row of ${bytes} bytes`);
  }
  return bytes;
}

/** Throws `LimitExceeded` for a transaction that the real service would refuse. */
export function checkTransaction(rows: readonly Row[]): void {
  if (rows.length === 0 || rows.length > maxTransactionRows) {
    throw new LimitExceeded(`${rows.length} rows in one transaction`);
  }
  if (rows.some((row) => row.partitionKey !== rows[0]?.partitionKey)) {
    throw new LimitExceeded('a transaction over several partitions');
  }
  if (new Set(rows.map((row) => row.rowKey)).size !== rows.length) {
    throw new LimitExceeded('a row twice in one transaction');
  }
  // The service counts the request's JSON and headers; half of the limit leaves room for those.
  const bytes = rows.reduce((sum, row) => sum + checkRow(row), 0);
  if (bytes > maxTransactionBytes / 2) {
    throw new LimitExceeded(`a transaction of ${bytes} bytes`);
  }
}

function checkKey(which: string, key: string): void {
  if (key.length === 0 || key.length > maxKeyChars || forbiddenInKeys.test(key)) {
    throw new LimitExceeded(`${which} is empty, too long or has a forbidden character`);
  }
}

function checkProperty(name: string, value: unknown): number {
  if (!propertyName.test(name)) {
    throw new LimitExceeded('a property name that is no C# identifier');
  }
  if (typeof value === 'string') {
    if (value.length > maxStringChars) {
      throw new LimitExceeded(`${name} has ${value.length} characters`);
    }
    return 2 * value.length;
  }
  if (
    typeof value === 'number' &&
    (!Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) >= int32))
  ) {
    throw new LimitExceeded(`${name} does not fit an Int32 or Double`);
  }
  return 8;
}
