/** Lets work go on that no page waits for; what it finds is in the store, and what breaks it is told. */
export function runInBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Perch could not finish what it was doing:', error));
}
