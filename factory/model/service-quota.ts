import { z } from 'zod';
import { quotaCode, serviceCode } from '../aws/service-quotas';
import { lengthOf, text, textList, wholeNumber } from './shape-kit';

/** A quota that an account is to have. */
export interface ServiceQuota {
  /** Code of the service in Service Quotas. */
  readonly service: string;
  /** Code of the quota. */
  readonly quota: string;
  readonly value: number;
  readonly regions: readonly string[];
}

const serviceQuota = z
  .strictObject({
    service: text('Code of the service in Service Quotas.', {
      ...lengthOf(serviceCode),
      examples: ['vpc'],
    }),
    quota: text('Code of the quota.', { ...lengthOf(quotaCode), examples: ['L-F678F1CE'] }),
    value: wholeNumber(
      'What to ask for. AWS takes no less than the account has.',
      1,
      Number.MAX_SAFE_INTEGER,
    ),
    regions: textList(
      "Regions in which to ask for it. Default: the account's regions; for a quota that holds for all regions, the one in which AWS keeps it.",
      ['eu-central-1'],
    ).optional(),
  })
  .meta({ description: 'A quota to ask AWS for.' });

/** `serviceQuotas` of a request, an OU or the organisation. */
export const serviceQuotaList = (inheritance: string) =>
  z.array(serviceQuota).meta({
    description: `Quotas to ask AWS for. ${inheritance}`,
    examples: [[{ service: 'vpc', quota: 'L-F678F1CE', value: 10 }]],
  });

export type ServiceQuotaEntry = z.infer<typeof serviceQuota>;
