import { lateMark } from '../../factory/guardrails/late-value';
import { TRAIL } from '../../factory/model/logging/names';
import type { ArchivePlace } from './archive-place';

/** Services that bring logs: they write to buckets, and encrypt with the key. */
export const logService = {
  cloudTrail: { Service: 'cloudtrail.amazonaws.com' },
  config: { Service: 'config.amazonaws.com' },
  delivery: { Service: 'delivery.logs.amazonaws.com' },
} as const;

/** Of the organization: what services bring for accounts of it. */
export const inOrganization = { 'aws:SourceOrgID': lateMark({ kind: 'organizationId' }) };

/** Of the one trail. */
export function fromTrail({ organization }: Pick<ArchivePlace, 'organization'>): object {
  const { partition, homeRegion, managementAccountId } = organization;
  return {
    'aws:SourceArn': `arn:${partition}:cloudtrail:${homeRegion}:${managementAccountId}:trail/${TRAIL}`,
  };
}
