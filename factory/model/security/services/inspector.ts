import { z } from 'zod';
import { type InspectorScan, inspectorScans } from '../../../aws/inspector-scans';
import { regionsWith } from '../../../aws/security-service-regions';
import type { Loose } from '../../loose';
import { service, settingsOf } from './service';

/** Amazon Inspector of all accounts. */
export interface OrganizationInspector {
  /** Governed regions that have it. */
  readonly regions: readonly string[];
  readonly scans: readonly InspectorScan[];
}

/** `security.inspector` of organization.yaml. */
export const inspectorShape = service(
  'Amazon Inspector in every account, new ones included. Costs money for what it scans.',
  z.strictObject({
    scans: z
      .array(z.enum(inspectorScans).meta({ description: 'A kind of resource.' }))
      .meta({
        description:
          'What is scanned for vulnerabilities; `LAMBDA_CODE` needs `LAMBDA`. Default: `EC2`, `ECR` and `LAMBDA`.',
        examples: [['EC2', 'ECR']],
      })
      .optional(),
  }),
);

export function resolveInspector(
  given: Loose<z.infer<typeof inspectorShape>> | undefined,
  governedRegions: readonly string[],
): OrganizationInspector | undefined {
  const settings = settingsOf(given);
  if (!settings) return undefined;
  const { scans = ['EC2', 'ECR', 'LAMBDA'] } = settings;
  return { regions: regionsWith('inspector', governedRegions), scans: scans as readonly InspectorScan[] };
}
