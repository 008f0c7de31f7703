import type { Organization } from '../../factory/model/landing-zone';

/** The log archive that policies are for. */
export interface ArchivePlace {
  readonly organization: Pick<
    Organization,
    'partition' | 'accessRole' | 'homeRegion' | 'managementAccountId'
  >;
  /** Slug of the account that it is in. */
  readonly slug: string;
}
