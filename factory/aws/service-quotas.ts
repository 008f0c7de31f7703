import type { Partition } from '../model/landing-zone';
import { globalServices } from './iam/global-services';
import type { TextLimit } from './text-limit';

/** @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_RequestServiceQuotaIncrease.html */
export const serviceCode: TextLimit = {
  min: 1,
  max: 63,
  pattern: /^[a-zA-Z][a-zA-Z0-9-]*$/,
  form: 'letters, digits and hyphens, a letter first, as in "vpc"',
};

/** AWS takes more, but gives codes of this form alone. */
export const quotaCode: TextLimit = {
  min: 1,
  max: 128,
  pattern: /^L-[0-9A-F]{8}$/,
  form: '"L-" and eight hexadecimal digits, as in "L-F678F1CE"',
};

/** Quotas of regional services that hold for all regions: buckets of an account. */
const GLOBAL_QUOTAS: ReadonlySet<string> = new Set(['s3/L-DC2B2D3D']);

/**
 * The one region in which a quota that holds for all regions is kept and can be asked for.
 *
 * @returns undefined for a quota that each region has for itself
 * @see https://docs.aws.amazon.com/servicequotas/latest/userguide/request-quota-increase.html
 */
export function regionOfGlobalQuota(
  partition: Partition,
  service: string,
  quota: string,
): string | undefined {
  const ofService = globalServices[partition].find((global) => global.service === service);
  if (ofService) return ofService.region;
  return partition === 'aws' && GLOBAL_QUOTAS.has(`${service}/${quota}`) ? 'us-east-1' : undefined;
}
