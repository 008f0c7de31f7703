import { z } from 'zod';
import { textList } from '../shape-kit';

/** The `regions` of a control that AWS keeps by region. */
export const regional = {
  regions: textList("Regions in which it is set up. Default: the account's regions.", [
    'eu-central-1',
    'eu-west-1',
  ]).optional(),
};

/** Settings of a control that AWS keeps by region, and that has nothing else to set. */
export interface RegionalSettings {
  /** Regions in which it is set up. */
  readonly regions: readonly string[];
}

/** `true`, `false`, or the control's settings. */
export function control<T extends z.ZodRawShape>(description: string, settings: z.ZodObject<T>) {
  return z
    .union([z.boolean(), settings.meta({ description: 'Settings; giving any switches the control on.' })])
    .meta({
      description: `${description} \`true\` for on, \`false\` for off, or its settings.`,
    });
}
