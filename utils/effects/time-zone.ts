/**
 * What the browser calls this computer's time zone, such as `Europe/Berlin`; it changes when people travel. It can be a name
 * that `Intl` refuses, as `Etc/Unknown`, or empty: then the system has a zone that the browser does not know.
 */
export function currentTimeZone(): string {
  const { timeZone }: { timeZone?: string } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone ?? '';
}
