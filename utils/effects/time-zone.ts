/**
 * Returns the IANA time zone of this computer, such as `Europe/Berlin`; it changes when the user travels. Where the browser
 * does not know the system's zone, this is empty or a name that `Intl` rejects, such as `Etc/Unknown`.
 */
export function currentTimeZone(): string {
  const { timeZone }: { timeZone?: string } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone ?? '';
}
