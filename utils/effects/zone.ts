/** The name of this computer's time zone, such as `Europe/Berlin`; it changes when people travel. */
export function currentZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
