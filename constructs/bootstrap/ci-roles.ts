import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { applyPolicy } from '../../factory/bootstrap/apply-policy';
import { PLAN_POLICIES, planPolicy } from '../../factory/bootstrap/plan-policy';
import type { PolicyDocument } from '../../factory/bootstrap/policy-statement';
import { type ContinuousIntegration, ciRole } from '../../factory/model/bootstrap/bootstrap';
import type { Trust } from '../../factory/model/deploy';
import type { Organization } from '../../factory/model/landing-zone';
import { federatedTrust } from '../deploy/federated-trust';
import { OidcProvider } from '../deploy/oidc-provider';
import { reference, terraformTemplate } from '../terraform-text';

export interface CiRolesProps {
  readonly ci: ContinuousIntegration;
  readonly organization: Organization;
  readonly bucketArn: string;
  /** A reference to the ARN of the key of states. */
  readonly keyArn: string;
  readonly statePrefix: string | undefined;
}

/** Stands in a policy for the ARN of the key, which only AWS knows. */
const KEY = '{{key}}';

/** The roles of CI in the management account, which tokens of its jobs open: one that plans, one that applies. */
export class CiRoles extends Construct {
  constructor(scope: Construct, id: string, props: CiRolesProps) {
    super(scope, id);
    const { ci, organization, bucketArn, statePrefix: prefix } = props;
    const { partition, managementAccountId, accessRole } = organization;
    const providerArn = new OidcProvider(this, 'oidc-provider', ci.provider).arn;
    const state = { bucketArn, keyArn: KEY, prefix, partition };
    const make = (kind: keyof typeof ciRole, description: string, trust: Trust, policy: PolicyDocument) => {
      const role = new IamRole(this, kind, {
        name: ciRole[kind],
        description,
        assumeRolePolicy: federatedTrust(trust, providerArn),
      });
      new IamRolePolicy(role, 'policy', {
        name: kind,
        role: reference(role, 'name'),
        policy: withKey(policy, props.keyArn),
      });
      // The reading that both need; what the role may change is all in its own policy.
      for (const name of PLAN_POLICIES) {
        new IamRolePolicyAttachment(role, name.replace('/', '-'), {
          role: reference(role, 'name'),
          policyArn: `arn:${partition}:iam::aws:policy/${name}`,
        });
      }
    };
    make(
      'plan',
      'CI plans pull requests: it reads.',
      ci.plan,
      planPolicy({ ...state, memberRole: ciRole.plan }),
    );
    make(
      'apply',
      'CI applies what was merged.',
      ci.apply,
      applyPolicy({ ...state, managementAccountId, accessRole, ownRoles: Object.values(ciRole) }),
    );
  }
}

/** A policy as Terraform takes it, with a reference in place of the key; all else is text. */
function withKey(policy: PolicyDocument, keyArn: string): string {
  const parts = JSON.stringify(policy).split(KEY);
  return terraformTemplate(
    parts.flatMap((part, index) => (index === 0 ? [part] : [{ reference: keyArn }, part])),
  );
}
