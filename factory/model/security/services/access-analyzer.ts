import { z } from 'zod';
import { unusedAccessDays } from '../../../aws/baseline-limits';
import { wholeNumber } from '../../shape-kit';
import { service, settingsOf } from './service';

/** IAM Access Analyzer with the organization as what it trusts. */
export interface OrganizationAccessAnalyzer {
  /** Days without use after which access counts as unused; undefined when nobody asked for that analyzer, which costs money. */
  readonly unusedAccessDays: number | undefined;
}

/** Name of the analyzer of each region. */
export const organizationAnalyzer = 'account-factory-organization';

/** `security.accessAnalyzer` of organization.yaml. */
export const accessAnalyzerShape = service(
  'IAM Access Analyzer for access from outside the organization, in every governed region.',
  z.strictObject({
    unusedAccessDays: wholeNumber(
      'Days without use after which access counts as unused, in an analyzer for all accounts. AWS charges for each role and user, month by month. Default: no such analyzer.',
      ...unusedAccessDays,
    ).optional(),
  }),
);

export function resolveAccessAnalyzer(
  given: z.infer<typeof accessAnalyzerShape> | undefined,
): OrganizationAccessAnalyzer | undefined {
  const settings = settingsOf(given);
  return settings && { unusedAccessDays: settings.unusedAccessDays };
}
