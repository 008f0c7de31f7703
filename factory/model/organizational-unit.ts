import { z } from 'zod';
import { organizationalUnitName } from '../aws/organization-limits';
import { accessList } from './access-entry';
import { defaultBudget } from './budget-section';
import { contacts } from './contact-shapes';
import { customizationList } from './customization-entry';
import { deploySection } from './deploy-section';
import { defaultDns } from './dns/section';
import { fullAwsAccess, guardrailList } from './guardrail-entry';
import { defaultNetwork } from './network/account-section';
import { serviceQuotaList } from './service-quota';
import { flag, lengthOf, text, textList, textMap } from './shape-kit';
import { SLUG } from './slug';
import { supportPlan } from './support-plan';

/** What the accounts below a place in the OU tree get unless something nearer says otherwise. */
export const accountDefaults = z
  .strictObject({
    baseline: text('Baseline profile.').optional(),
    tags: textMap('Tags; a nearer OU or the request wins, tag by tag.').optional(),
    regions: textList('Regions; the nearest list wins as a whole.').optional(),
    contacts: contacts.optional(),
    budget: defaultBudget.optional(),
    access: accessList('Who may sign in; what OUs and the request say adds up.').optional(),
    deploy: deploySection('What OUs and the request say adds up.').optional(),
    serviceQuotas: serviceQuotaList(
      'What OUs and the request say adds up; the nearest entry for a quota holds.',
    ).optional(),
    support: supportPlan.optional(),
    dns: defaultDns.optional(),
    network: defaultNetwork.optional(),
    customizations: customizationList(
      'Customizations; what profile, OUs and the request name adds up, in that order.',
    ).optional(),
  })
  .meta({ description: 'Defaults for the accounts below; they are inherited down the tree.' });

/** A node of the OU tree. */
export const organizationalUnit = z
  .strictObject({
    name: text('Name in AWS, 1 to 128 characters, without `/`.', lengthOf(organizationalUnitName)),
    slug: text(
      'Stable id from which the Terraform address derives. Default: made from the path. Set it to the former one when you rename an OU, or Terraform would replace it.',
      { pattern: SLUG.source },
    ).optional(),
    id: text('Id of an OU that exists already and is taken over: Terraform then imports it.', {
      examples: ['ou-examplerootid111-exampleouid111'],
    }).optional(),
    closed: flag(
      'Closed to new accounts: only accounts that exist already, shown by `accountId`, may be in it. Default: false.',
    ).optional(),
    guardrails: guardrailList('Guardrails attached to this OU: they hold for the accounts below.').optional(),
    fullAwsAccess: fullAwsAccess.optional(),
    defaults: accountDefaults.optional(),
    get organizationalUnits() {
      return z.array(organizationalUnit).meta({ description: 'OUs below this one.' }).optional();
    },
  })
  .meta({ id: 'organizationalUnit', description: 'An organizational unit (OU).' });

export type AccountDefaults = z.infer<typeof accountDefaults>;
export type OrganizationalUnitEntry = z.infer<typeof organizationalUnit>;
