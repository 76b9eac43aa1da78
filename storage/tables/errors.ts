/** The store did not answer in time or answered with a fault of its own; the write may or may not have happened. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** Somebody else wrote first: a row exists already, is gone, or has another version than the one read. */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict';
  /** Which operation of a transaction failed, if the service said so. */
  readonly index: number | undefined;

  constructor(index: number | undefined, options?: ErrorOptions) {
    super('write conflict', options);
    this.index = index;
  }
}

/** A row was written by a newer version of the program; this one must not overwrite what it cannot read. */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion';
}

/** A change was written in an older form that cannot be applied any more: read the state it led to instead. */
export class OlderForm extends Error {
  override readonly name = 'OlderForm';
}

/** Azure would refuse this row although Azurite takes it: a fault of ours, found before it is sent. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}
