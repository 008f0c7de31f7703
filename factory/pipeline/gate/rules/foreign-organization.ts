import type { GateRule, Loss } from '../gate-rule';

const ORGANIZATION = 'aws_organizations_organization';

/**
 * Refuses a plan whose state is of another organization than the credentials: two organisations that keep their states in one
 * place have the same names for them. The provider asks AWS for the organization without its id, so that it takes whichever there
 * is for the one in the state, and Terraform would write over the states of the other stack by stack. All stacks but `bootstrap` come after
 * this one.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/organizations/organization.go - Read
 */
export const foreignOrganization: GateRule = {
  id: 'foreign-organization',
  explicitForm: 'never',
  check({ plan }) {
    const replaced = (plan.resource_changes ?? []).flatMap(({ address, type, change: { before } }) => {
      const { id, arn } = before ?? {};
      if (type !== ORGANIZATION || typeof id !== 'string' || typeof arn !== 'string') return [];
      const found = arn.slice(arn.lastIndexOf('/') + 1);
      return found === id ? [] : [refusal(address, id, `AWS answers for ${found}`)];
    });
    const gone = (plan.resource_drift ?? [])
      .filter(({ type, change }) => type === ORGANIZATION && change.actions.includes('delete'))
      .map(({ address, change: { before } }) =>
        refusal(address, String(before?.id), 'the management account has no organization'),
      );
    return [...replaced, ...gone];
  },
};

function refusal(address: string, id: string, instead: string): Loss {
  return {
    address,
    subject: id,
    summary: 'The state of this stack is of another organization',
    detail:
      `It knows the organization ${id}, and ${instead}. If two organisations keep their states in one ` +
      'bucket or workspace, give each a place of its own: another `terraform.state.bucket` or `terraform.state.prefix` for the one ' +
      'that came later. If the organization was deleted on purpose, move its states away first.',
  };
}
