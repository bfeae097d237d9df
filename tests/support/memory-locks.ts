/** Creates a working `navigator.locks.request`. Its locks end with it, as those of a killed worker do. */
export function memoryLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, { length: number; end: Promise<unknown> }>();
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: Lock | null) => unknown;
    const { ifAvailable = false } = rest.length > 1 ? (rest[0] as LockOptions) : {};
    const queue = queues.get(name) ?? { length: 0, end: Promise.resolve() };
    queues.set(name, queue);
    if (queue.length > 0 && ifAvailable) return work(null);
    queue.length += 1;
    const result = queue.end
      .then(() => work({ name, mode: 'exclusive' }))
      .finally(() => {
        queue.length -= 1;
      });
    // The next in line gets the lock even if this work fails.
    queue.end = result.catch(() => {});
    return result;
  };
  return { request: request as LockManager['request'] };
}
