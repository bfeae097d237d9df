import { MAX_QUIET_HOURS, type QuietHours } from '../domain/notifications/quiet-hours.ts';
import { MAX_WAITING_MINUTES } from '../domain/notifications/settings.ts';
import { CHECK_FREQUENCIES, DEFAULT_SETTINGS, LIST_FILTERS, LIST_ORDERS, type Settings } from '../domain/settings.ts';
import * as z from '../zod.ts';
import { integer, type Schema } from './values.ts';

type Fields = Readonly<Record<string, z.ZodMiniType>>;
type Output<F extends Fields> = { [K in keyof F]: z.output<F[K]> };

const waitingMinutes = z.nullable(integer(1, MAX_WAITING_MINUTES));
const minuteOfDay = integer(0, 1_439);

/** May have no days, for the user may be about to choose others. */
const quietHoursRule = z.object({
  days: z.pipe(
    z.array(integer(0, 6)),
    z.transform((days) => [...new Set(days)].sort()),
  ),
  from: minuteOfDay,
  to: minuteOfDay,
});

/** Drops invalid rules, and those beyond the maximum. */
const quietHours = z.pipe(
  z.array(z.catch(z.nullable(quietHoursRule), null)),
  z.transform((rules): readonly QuietHours[] => rules.filter((rule) => rule !== null).slice(0, MAX_QUIET_HOURS)),
);

const list = { show: z.enum(LIST_FILTERS), order: z.enum(LIST_ORDERS), widget: z.nullable(z.string()) };
const waitingLimits = { amber: waitingMinutes, red: waitingMinutes };
const sound = {
  on: z.boolean(),
  volume: z.number().check(z.refine((volume) => volume >= 0 && volume <= 1)),
  repeat: z.boolean(),
};
const notifications = {
  notify: z.boolean(),
  newChats: z.boolean(),
  existingChats: z.boolean(),
  waitingLimits: z.object(waitingLimits),
  quietHours,
  sound: z.object(sound),
  hintDismissed: z.boolean(),
};

/** What a page may change at once; an invalid field makes the whole change invalid. */
export const listChoiceChange = partial(list);
export const notificationSettingsChange = partial({ ...notifications, sound: partial(sound) });

/** The stored settings. An invalid or missing field is replaced by its default, so nothing else is lost with it. */
export const settings: Schema<Settings> = z.object({
  checking: z.catch(z.enum(CHECK_FREQUENCIES), DEFAULT_SETTINGS.checking),
  list: withDefaults(list, DEFAULT_SETTINGS.list),
  singleKeys: z.catch(z.boolean(), DEFAULT_SETTINGS.singleKeys),
  notifications: withDefaults(
    {
      ...notifications,
      waitingLimits: withDefaults(waitingLimits, DEFAULT_SETTINGS.notifications.waitingLimits),
      sound: withDefaults(sound, DEFAULT_SETTINGS.notifications.sound),
    },
    DEFAULT_SETTINGS.notifications,
  ),
});

function withDefaults<F extends Fields>(fields: F, defaults: Output<F>): Schema<Output<F>> {
  const lenient = Object.entries(fields).map(([name, field]) => [name, z.catch(field, defaults[name])]);
  return z.catch(z.object(Object.fromEntries(lenient)), defaults) as Schema<Output<F>>;
}

function partial<F extends Fields>(fields: F): Schema<Partial<Output<F>>> {
  const optional = Object.entries(fields).map(([name, field]) => [name, z.exactOptional(field)]);
  return z.object(Object.fromEntries(optional)) as Schema<Partial<Output<F>>>;
}
