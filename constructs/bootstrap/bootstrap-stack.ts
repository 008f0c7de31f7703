import type { Bootstrap } from '../../factory/model/bootstrap/bootstrap';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { BOOTSTRAP } from '../stack-ids';
import { CiRoles } from './ci-roles';
import { StateStore } from './state-store';

/**
 * What everything else needs: where states are kept, and the roles of CI. It depends on no other stack, so that it can be applied
 * before there is an organization; a person applies it, because the roles of CI can't change themselves.
 */
export class BootstrapStack extends ManagementStack {
  constructor(context: StackContext, bootstrap: Bootstrap) {
    super(context, BOOTSTRAP);
    const { organization } = this.landingZone;
    const inRegion = this.regions.in(bootstrap.region);
    const { bucketArn, keyArn } = new StateStore(this, 'state', { bootstrap, organization, inRegion });
    if (bootstrap.ci) {
      const { ci, statePrefix } = bootstrap;
      new CiRoles(this, 'ci', { ci, organization, bucketArn, keyArn, statePrefix });
    }
  }
}

/** One, or none when organization.yaml has no `bootstrap`. */
export function bootstrapStacks(context: StackContext): StackDefinition[] {
  const { bootstrap } = context.landingZone;
  return bootstrap ? [{ id: BOOTSTRAP, make: () => new BootstrapStack(context, bootstrap) }] : [];
}
