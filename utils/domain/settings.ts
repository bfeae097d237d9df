/** How often Perch checks, from often to seldom; what each means in seconds, `schedule.ts` decides. */
export const CHECKING = ['live', 'balanced', 'light'] as const;
export type Checking = (typeof CHECKING)[number];

/** What the user chose. It is not part of a connection: Disconnect keeps it. */
export interface Settings {
  readonly checking: Checking;
}

export const DEFAULT_SETTINGS: Settings = { checking: 'balanced' };
