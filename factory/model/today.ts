/** A calendar day as `YYYY-MM-DD`. Days compare as texts do. */
export type Day = string;

/** Environment variable that names the day to take for today: what it asks of files with dates in them can be tried. */
export const TODAY_VARIABLE = 'ACCOUNT_FACTORY_TODAY';

/** The environment names a day that there is none of. Its message is for the user. */
export class NoSuchDay extends Error {}

/**
 * Today: what the environment says, or else the system clock in UTC, so that all machines agree on the day a date passes.
 *
 * @throws NoSuchDay when the environment says something else than a day
 */
export function today(environment: NodeJS.ProcessEnv = process.env): Day {
  const given = environment[TODAY_VARIABLE];
  if (given === undefined || given === '') return new Date().toISOString().slice(0, 10);
  if (isDay(given)) return given;
  throw new NoSuchDay(
    `${TODAY_VARIABLE} is "${given}", which is no day. Write it as 2027-03-31, or unset it to go by the clock.`,
  );
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`: 2027-02-30 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && startOf(text)?.toISOString().slice(0, 10) === text;
}

/** The day so many days later. */
export function dayAfter(day: Day, days: number): Day {
  return new Date((startOf(day)?.getTime() ?? 0) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one to the other; negative when `to` comes first. Both are days. */
export function daysBetween(from: Day, to: Day): number {
  return ((startOf(to)?.getTime() ?? 0) - (startOf(from)?.getTime() ?? 0)) / 86_400_000;
}

/** Undefined for what JavaScript takes for no date at all: it takes 30 February for 2 March. */
function startOf(day: Day): Date | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
