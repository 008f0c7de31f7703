import { z } from 'zod';
import { text, textList } from './shape-kit';

const accessEntry = z
  .strictObject({
    group: text('A group of `identity.groups`.', { examples: ['payments-developers'] }),
    permissionSets: textList('Permission sets of `identity.permissionSets` that the group gets.', [
      'PowerUser',
    ]),
  })
  .meta({ description: 'A group and what it may do.' });

/** Who may sign in to an account, and with which permission sets. */
export const accessList = (description: string) =>
  z.array(accessEntry).meta({
    description,
    examples: [[{ group: 'payments-developers', permissionSets: ['PowerUser'] }]],
  });

export type AccessEntry = z.infer<typeof accessEntry>;
