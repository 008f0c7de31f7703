import { z } from 'zod';
import { accountEmail, accountName } from '../aws/account-limits';
import { tagValue } from '../aws/tag-limits';
import { accessList } from './access-entry';
import { accountState } from './account-state';
import { allowList } from './allowance';
import { requestBaseline } from './baseline-profile';
import { accountBudget } from './budget-section';
import { contacts } from './contact-shapes';
import { customizationList } from './customization-entry';
import { deploySection } from './deploy-section';
import { accountDns } from './dns/section';
import { fullAwsAccess, guardrailList } from './guardrail-entry';
import { accountNetwork } from './network/account-section';
import { serviceQuotaList } from './service-quota';
import { accountId, day, lengthOf, text, textList, textMap } from './shape-kit';
import { supportPlan } from './support-plan';

/** An account request: one file in accounts/, whose name without its ending is the account's slug. */
export const accountRequest = z
  .strictObject({
    name: text(
      'Name of the account in AWS, 1 to 50 characters. Default: the file name without its ending.',
      lengthOf(accountName),
    ).optional(),
    email: text(
      "E-mail address of the account's root user, 6 to 64 characters, used by no other AWS account anywhere. It can't be changed here later.",
      { ...lengthOf(accountEmail), examples: ['aws+payments-prod@example.com'] },
    ),
    organizationalUnit: text('OU that the account is in: names from the root down, joined by `/`.', {
      examples: ['Workloads/Prod'],
    }),
    owner: text('Who answers for the account: an e-mail address or a team. Becomes the tag `owner`.', {
      ...lengthOf(tagValue),
      minLength: 1,
      examples: ['payments-team@example.com'],
    }).optional(),
    change: z
      .strictObject({
        requestedBy: text('Who asked for it.', { minLength: 1 }),
        reason: text('Why, in free text.', { minLength: 1 }),
      })
      .meta({
        description:
          'Who asked for the latest change and why. Kept in the account, in the SSM parameters `/account-factory/change/requested-by` and `/account-factory/change/reason`.',
      })
      .optional(),
    tags: textMap('Tags of the account; they are also put on every resource of its baseline.').optional(),
    baseline: requestBaseline.optional(),
    regions: textList(
      "Regions in which regional controls are set up, and which the account is opted in to where AWS asks for that. Default: the OU's, else all governed regions.",
      ['eu-central-1', 'eu-west-1'],
    ).optional(),
    contacts: contacts.optional(),
    budget: accountBudget.optional(),
    expires: day(
      'Last day of the account, for one that is lent: `validate` warns 14 days ahead and refuses after.',
      '2027-01-31',
    ).optional(),
    access: accessList(
      'Who may sign in to the account, and with what, beside those whom its OUs let in.',
    ).optional(),
    deploy: deploySection('They come on top of those of its OUs.').optional(),
    serviceQuotas: serviceQuotaList(
      'They come on top of those of its OUs; one that is asked for there, too, is as it is here.',
    ).optional(),
    support: supportPlan.optional(),
    dns: accountDns.optional(),
    network: accountNetwork.optional(),
    guardrails: guardrailList(
      'Guardrails attached to this account itself, beside those of its OUs.',
    ).optional(),
    fullAwsAccess: fullAwsAccess.optional(),
    customFields: textMap(
      'Free facts about the account, for its own automation: SSM parameters `/account-factory/custom-fields/<key>` in the account.',
    ).optional(),
    customizations: customizationList(
      'What else is set up in the account: files of customizations/, in order, after those of its baseline profile and its OUs.',
    ).optional(),
    allow: allowList('of the stacks of this account').optional(),
    accountId: accountId(
      'Id of an account that exists already and is taken over: twelve digits in quotes. Terraform then imports it.',
    ).optional(),
    state: accountState.optional(),
  })
  .meta({
    title: 'Account request',
    description:
      'Asks for one AWS account. The file name without its ending is its slug, which never changes.',
  });

export type AccountRequest = z.infer<typeof accountRequest>;
