import { z } from 'zod';
import { flag, text, textList } from './shape-kit';

const contextValue = z
  .union([z.string(), z.boolean(), z.number(), textList('Several values.'), z.null()])
  .meta({
    description:
      'Value of the condition key, a list for a key of several values; `null` when the request lacks the key.',
  });

const settingValue = z
  .union([z.string(), z.boolean(), z.number(), textList('Several values.')])
  .meta({ description: 'The value, or a list of values in any order.' });

const guardrailCase = z
  .strictObject({
    name: text('What the case shows.').optional(),
    account: text(
      'Account that the request is made in (or, for a resource, to): the file name of its request.',
    ).optional(),
    organizationalUnit: text('OU in which a new account would be: names from the root down.').optional(),
    action: text('Action of the request, for SCPs and RCPs.', {
      examples: ['s3:PutBucketPolicy'],
    }).optional(),
    region: text('Region of the request.').optional(),
    resource: text('ARN of the resource.').optional(),
    principal: text(
      'Who asks: an ARN, the last part of one in the account, such as `root`, `role/Admin` or `user/dana`, an AWS service such as `cloudtrail.amazonaws.com`, or `anonymous`.',
    ).optional(),
    context: z
      .record(z.string(), contextValue)
      .meta({ description: 'Further condition keys of the request.' })
      .optional(),
    tag: z
      .strictObject({ key: text('Key of the tag.'), value: text('Its value.') })
      .meta({ description: 'A tag that is put on a resource, for tag policies.' })
      .optional(),
    resourceType: text('What the tag is put on, as tag policies name it.', {
      examples: ['ec2:instance'],
    }).optional(),
    setting: text(
      'A setting of the effective policy, for the types that hand settings down: keys from the top, joined by dots, without inheritance operators.',
      { examples: ['ec2_attributes.serial_console_access.status'] },
    ).optional(),
    is: settingValue.optional(),
    isAbsent: flag('The effective policy lacks the setting.').optional(),
    expect: z
      .enum(['allowed', 'denied', 'depends'])
      .meta({
        description:
          'Verdict on the action or the tag. `depends`: on a condition key that the case leaves open.',
      })
      .optional(),
    by: text(
      'Guardrail expected to decide, when the verdict is `denied`. Default: the one beside the file.',
    ).optional(),
  })
  .meta({
    description: 'One case: a request and its verdict, a tag and its verdict, or a setting and its value.',
  });

/** policies/<type>/<name>.test.yaml: what a guardrail is for, and the cases that hold it to that. */
export const guardrailTest = z
  .strictObject({
    description: text(
      'What the guardrail does and why, in a paragraph. Its first 512 characters are the description of the policy in AWS.',
    ),
    source: textList('Where it comes from: pages and controls.').optional(),
    optional: flag('Kept ready for use: it may be attached nowhere. Default: false.').optional(),
    tests: z.array(guardrailCase).meta({
      description:
        'The cases. One without `account` and `organizationalUnit` tries the document by itself, attached to an account beside FullAWSAccess.',
    }),
  })
  .meta({
    title: 'Guardrail test',
    description: 'What the guardrail beside this file is for, and cases that hold it to that.',
  });

export type GuardrailTest = z.infer<typeof guardrailTest>;
export type GuardrailCase = z.infer<typeof guardrailCase>;
