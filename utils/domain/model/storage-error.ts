/** The browser could not read or write its storage; `cause` is what it said. Everything else that throws is our own mistake. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(cause: unknown) {
    super(`The browser's storage failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
