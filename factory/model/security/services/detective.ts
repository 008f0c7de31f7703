import { regionsWith } from '../../../aws/security-service-regions';
import { flag } from '../../shape-kit';

/** Amazon Detective of all accounts. */
export interface OrganizationDetective {
  /** Governed regions that have it. */
  readonly regions: readonly string[];
}

/** `security.detective` of organization.yaml. */
export const detectiveShape = flag(
  'Whether Amazon Detective takes in every account that joins the organization. Costs money for what it takes in. Default: `false`.',
);

export function resolveDetective(
  given: boolean | undefined,
  governedRegions: readonly string[],
): OrganizationDetective | undefined {
  return given ? { regions: regionsWith('detective', governedRegions) } : undefined;
}
