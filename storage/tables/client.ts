import type { TableServiceClientOptions, TransactionAction } from '@azure/data-tables';
import { odata, RestError, TableClient, TableServiceClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { checkRow, checkTransaction } from './azure-limits.ts';
import { StorageUnavailable, WriteConflict } from './errors.ts';
import { auditTo, headKey, markersFrom, markersTo, trailBaseKey } from './keys.ts';
import type { Row } from './row.ts';

export const tableNames = [
  'Quotas',
  'Sessions',
  'SessionIndex',
  'People',
  'Network',
  'Conversations',
  'References',
  'Overview',
  'Consulting',
  'Reminders',
  'Announcements',
  'AnnouncementIndex',
  'Undelivered',
  'Uploads',
  'Due',
  'Lease',
] as const;
export type TableName = (typeof tableNames)[number];

/** One step of a transaction. `etag` undefined on `replace` means: whatever version is there. */
export type Write =
  | { readonly kind: 'insert'; readonly row: Row }
  | { readonly kind: 'replace'; readonly row: Row; readonly etag?: string }
  | { readonly kind: 'put'; readonly row: Row }
  | { readonly kind: 'delete'; readonly row: Row };

/** Where the tables are: an account with a key (or the local store), or an endpoint with an identity. */
export type TablesLocation =
  | { readonly connectionString: string }
  | { readonly endpoint: string; readonly credential: TokenCredential };

/** How long one call may take, milliseconds: two calls and their answer must fit the 4 s a person may wait. */
const callLimit = 1_500;
/** The same for a whole table, page by page. */
const scanLimit = 60_000;
const options: TableServiceClientOptions = {
  allowInsecureConnection: true,
  retryOptions: { maxRetries: 2, retryDelayInMs: 60, maxRetryDelayInMs: 300 },
};

/** The one door to Azure Table Storage: limits checked, time limited, errors named. */
export class Tables {
  readonly #location: TablesLocation;
  readonly #clients: ReadonlyMap<TableName, TableClient>;
  readonly #observe: (table: TableName, call: string) => void;

  /** `observe` hears of every request, for counting. */
  constructor(location: TablesLocation, observe: (table: TableName, call: string) => void = () => {}) {
    this.#location = location;
    this.#observe = observe;
    this.#clients = new Map(tableNames.map((name) => [name, tableClient(location, name)]));
  }

  /** Creates what is missing; already existing tables are fine. */
  async create(): Promise<void> {
    const service = serviceClient(this.#location);
    await Promise.all(
      tableNames.map((name) =>
        named(service.createTable(name, { abortSignal: AbortSignal.timeout(10_000) })),
      ),
    );
  }

  async get(table: TableName, partitionKey: string, rowKey: string): Promise<Row | undefined> {
    this.#observe(table, 'get');
    try {
      return toRow(await this.#client(table).getEntity(partitionKey, rowKey, limit()));
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 404) {
        return undefined;
      }
      throw translate(error);
    }
  }

  /** All rows of a partition whose keys are in `[from, to)`, in key order. */
  async range(table: TableName, partitionKey: string, from = '', to = '\uffff'): Promise<readonly Row[]> {
    this.#observe(table, 'range');
    const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${to}`;
    const rows: Row[] = [];
    try {
      for await (const entity of this.#client(table).listEntities({ queryOptions: { filter }, ...limit() })) {
        rows.push(toRow(entity));
      }
    } catch (error) {
      throw translate(error);
    }
    return rows;
  }

  /**
   * Those rows of a whole table, but for markers of commands, that `fits` picks. Slow: for what must miss nothing.
   */
  scan(table: TableName, fits: (row: Row) => boolean): Promise<readonly Row[]> {
    return this.#scan(table, odata`RowKey lt ${markersFrom} or RowKey ge ${markersTo}`, fits);
  }

  /** The heads and audit rows of all aggregates of a table. Slow too, but faster than one after another. */
  scanAudit(table: TableName): Promise<readonly Row[]> {
    const filter = odata`RowKey eq ${headKey} or (RowKey ge ${trailBaseKey} and RowKey lt ${auditTo})`;
    return this.#scan(table, filter, () => true);
  }

  async #scan(table: TableName, filter: string, fits: (row: Row) => boolean): Promise<readonly Row[]> {
    this.#observe(table, 'scan');
    const rows: Row[] = [];
    try {
      const abortSignal = AbortSignal.timeout(scanLimit);
      for await (const entity of this.#client(table).listEntities({
        queryOptions: { filter },
        abortSignal,
      })) {
        const row = toRow(entity);
        if (fits(row)) {
          rows.push(row);
        }
      }
    } catch (error) {
      throw translate(error);
    }
    return rows;
  }

  async insert(table: TableName, row: Row): Promise<void> {
    this.#observe(table, 'insert');
    checkRow(row);
    await named(this.#client(table).createEntity(toEntity(row), limit()));
  }

  /** Writes a row whatever was there before; returns its etag. */
  async put(table: TableName, row: Row): Promise<string> {
    this.#observe(table, 'put');
    checkRow(row);
    const done = await named(this.#client(table).upsertEntity(toEntity(row), 'Replace', limit()));
    return done.etag ?? '';
  }

  /** Replaces the version that was read; returns the new version's etag. */
  async replace(table: TableName, row: Row, etag: string): Promise<string> {
    this.#observe(table, 'replace');
    checkRow(row);
    const done = await named(
      this.#client(table).updateEntity(toEntity(row), 'Replace', { etag, ...limit() }),
    );
    return done.etag ?? '';
  }

  /** Deletes a row; with an etag only that version. A row that is gone already is fine. */
  async remove(table: TableName, partitionKey: string, rowKey: string, etag = '*'): Promise<void> {
    this.#observe(table, 'remove');
    try {
      await this.#client(table).deleteEntity(partitionKey, rowKey, { etag, ...limit() });
    } catch (error) {
      if (!(error instanceof RestError && error.statusCode === 404)) {
        throw translate(error);
      }
    }
  }

  /** All or nothing in one partition; returns the etag of the first row. */
  async transact(table: TableName, writes: readonly Write[]): Promise<string> {
    this.#observe(table, 'transact');
    checkTransaction(writes.map((write) => write.row));
    const done = await named(this.#client(table).submitTransaction(writes.map(toAction), limit()));
    return done.subResponses[0]?.etag ?? '';
  }

  #client(table: TableName): TableClient {
    const client = this.#clients.get(table);
    if (!client) {
      throw new Error(`no table ${table}`);
    }
    return client;
  }
}

function tableClient(location: TablesLocation, name: TableName): TableClient {
  return 'connectionString' in location
    ? TableClient.fromConnectionString(location.connectionString, name, options)
    : new TableClient(location.endpoint, name, location.credential, options);
}

function serviceClient(location: TablesLocation): TableServiceClient {
  return 'connectionString' in location
    ? TableServiceClient.fromConnectionString(location.connectionString, options)
    : new TableServiceClient(location.endpoint, location.credential, options);
}

function limit(): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(callLimit) };
}

function toAction(write: Write): TransactionAction {
  const entity = toEntity(write.row);
  switch (write.kind) {
    case 'insert':
      return ['create', entity];
    case 'replace':
      return ['update', entity, 'Replace', { etag: write.etag ?? '*' }];
    case 'put':
      return ['upsert', entity, 'Replace'];
    case 'delete':
      // Warning: the SDK ignores etags here; the head's etag guards the whole transaction.
      return ['delete', entity];
  }
}

function toEntity(row: Row): { partitionKey: string; rowKey: string } {
  const { etag: _etag, ...entity } = row;
  return entity;
}

function toRow(entity: object): Row {
  const { partitionKey, rowKey, etag, ...rest } = entity as Row;
  return etag === undefined ? { ...rest, partitionKey, rowKey } : { ...rest, partitionKey, rowKey, etag };
}

async function named<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw translate(error);
  }
}

/** The SDK's errors in the program's words. 4xx other than conflicts are faults of ours and pass through. */
function translate(error: unknown): unknown {
  if (!(error instanceof RestError)) {
    return isAbort(error) ? new StorageUnavailable('time limit', { cause: error }) : error;
  }
  const status = error.statusCode ?? 0;
  if (status === 409 || status === 412 || status === 404) {
    const index = /^(\d+):/.exec(error.message)?.[1];
    return new WriteConflict(index === undefined ? undefined : Number(index), { cause: error });
  }
  return status === 0 || status === 408 || status === 429 || status >= 500
    ? new StorageUnavailable(error.code ?? `status ${status}`, { cause: error })
    : error;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}
