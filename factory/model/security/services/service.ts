import { z } from 'zod';

/** A service for the whole organization: `true`, `false`, or its settings. It is off until somebody says otherwise. */
export function service<T extends z.ZodRawShape>(description: string, settings: z.ZodObject<T>) {
  return z
    .union([z.boolean(), settings.meta({ description: 'Settings; giving any switches it on.' })])
    .meta({ description: `${description} \`true\` for on, or its settings. Default: \`false\`.` });
}

/** What is said of a service that is on; undefined when it is off. */
export function settingsOf<Settings extends object>(
  given: boolean | Settings | undefined,
): Partial<Settings> | undefined {
  if (given === undefined || given === false) return undefined;
  return given === true ? {} : given;
}
