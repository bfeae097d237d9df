/** Runs work that nothing waits for. Its result is in the store; a failure is logged. */
export function runInBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Perch could not finish what it was doing:', error));
}
