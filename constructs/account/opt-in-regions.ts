import { AccountRegion } from '@cdktf/provider-aws/lib/account-region';
import { Construct } from 'constructs';

export interface OptInRegionsProps {
  readonly accountId: string;
  readonly regions: readonly string[];
}

/** Regions that AWS keeps switched off until an account opts in. */
export class OptInRegions extends Construct {
  readonly resources: readonly AccountRegion[];

  constructor(scope: Construct, id: string, { accountId, regions }: OptInRegionsProps) {
    super(scope, id);
    this.resources = regions.map(
      (regionName) => new AccountRegion(this, regionName, { accountId, regionName, enabled: true }),
    );
  }
}
