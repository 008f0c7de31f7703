import { z } from 'zod';
import { text, textList } from './shape-kit';
import { SLUG } from './slug';

const name = 'File in customizations/, without its ending: never a path.';

const customizationEntry = z
  .union([
    text(name, { pattern: SLUG.source }),
    z.strictObject({
      name: text(name, { pattern: SLUG.source }),
      options: z
        .record(z.string(), z.unknown().meta({ description: 'Value of an option.' }))
        .meta({
          description:
            'Options, as the customization names them; those of a nearer place win, option by option. Texts may hold placeholders such as `{{account.id}}`.',
        })
        .optional(),
      regions: textList(
        'Regions in which a Terraform module is called, once each. Default: what the module says.',
      ).optional(),
    }),
  ])
  .meta({ description: 'A customization: its name, or its name with options.' });

/** Customizations that accounts get, in order. */
export const customizationList = (description: string) =>
  z.array(customizationEntry).meta({
    description,
    examples: [['session-logging', { name: 'artifact-bucket', options: { expireDays: 90 } }]],
  });

export type CustomizationEntry = z.infer<typeof customizationEntry>;
