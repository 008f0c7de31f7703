import { ciRole } from '../../model/bootstrap/bootstrap';
import { continuousIntegration } from '../../model/bootstrap/resolve';
import type { Workspace } from '../../model/workspace';
import type { Need, NeedContext } from './need';
import { roleSetup } from './role-setup';

/** Actions that change nothing, by how AWS names them. */
const READS = /^[\w-]+:(?:BatchGet|Describe|Get|List)/;

export interface PlanRoleNeeds {
  /** Of the access role: the baseline makes the role that reads. */
  readonly setup: readonly Need[];
  /** Of that role: to read what the access role has set up. */
  readonly planning: readonly Need[];
}

const NONE: PlanRoleNeeds = { setup: [], planning: [] };

/** What the role that plans pull requests in a member account needs there; nothing while no CI is named. */
export function planRoleNeeds({
  organization: { data },
}: Workspace): (setUp: readonly Need[], context: NeedContext) => PlanRoleNeeds {
  const managementAccountId = data.managementAccount?.id;
  if (continuousIntegration(data.bootstrap) === undefined) return () => NONE;
  return (setUp, context) => {
    const { partition, accountId, homeRegion } = context;
    const setup = roleSetup(ciRole.plan, ['managedPolicy', 'inlinePolicy'], context);
    return {
      setup,
      planning: [
        ...(managementAccountId === undefined
          ? []
          : [
              {
                action: 'sts:AssumeRole',
                region: homeRegion,
                resource: `arn:${partition}:iam::${accountId}:role/${ciRole.plan}`,
                principal: `arn:${partition}:iam::${managementAccountId}:role/${ciRole.plan}`,
              },
            ]),
        ...[...setUp, ...setup].filter(({ action }) => READS.test(action)),
      ],
    };
  };
}
