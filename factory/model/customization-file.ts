import { z } from 'zod';
import { flag, text, textList } from './shape-kit';

/** Types that an input of a Terraform module can have here, as Terraform writes them. */
export const inputTypes = ['string', 'number', 'bool', 'list(string)', 'map(string)'] as const;
export type InputType = (typeof inputTypes)[number];

const input = z
  .strictObject({
    type: z.enum(inputTypes).meta({ description: 'Type of the input, as Terraform writes it.' }),
    description: text('What the input is for.').optional(),
    default: z
      .unknown()
      .meta({
        description:
          'Value of an account that says nothing; it may hold placeholders. Default: what the module itself sets.',
      })
      .optional(),
    required: flag('Whether each account has to say it. Default: false.').optional(),
  })
  .meta({ description: 'An input of the module, which accounts may set as an option.' });

/** customizations/<name>.yaml: a Terraform module that accounts can have. */
export const customizationFile = z
  .strictObject({
    description: text('What it sets up, and what for; shown by `show`.').optional(),
    module: z
      .strictObject({
        source: text(
          'Where the module is: a folder relative to this file (`./artifact-bucket`), a module of a registry with `version`, or a Git repository with a tag or commit in `?ref=`.',
          { examples: ['./artifact-bucket', 'git::https://git.example.com/vpc.git?ref=v1.4.0'] },
        ),
        version: text('Exact version of a module of a registry.', { examples: ['5.1.2'] }).optional(),
        inputs: z
          .record(z.string(), input)
          .meta({
            description: 'Inputs that accounts may set, by name. Others of the module stay as they are.',
          })
          .optional(),
        outputs: textList('Outputs of the module that other accounts may refer to.', [
          'bucket_arn',
        ]).optional(),
        regions: z
          .enum(['home', 'account'])
          .meta({
            description:
              'Where the module is called when an account does not say: `home` (the home region) or `account` (each region of the account). Default: `home`.',
          })
          .optional(),
      })
      .meta({ description: 'The Terraform module.' }),
  })
  .meta({
    title: 'Customization',
    description:
      'A Terraform module that account requests, OUs and baseline profiles can name. A customization in TypeScript is `customizations/<name>.ts`.',
  });

export type CustomizationFile = z.infer<typeof customizationFile>;
export type ModuleInput = z.infer<typeof input>;
