import { regionNames } from '../../aws/regions';
import type { Partition } from '../../model/landing-zone';
import { lateMark } from '../late-value';
import { essentialRoles } from '../lock-outs/essential-roles';
import type { OrganizationChange } from './organization-change';

/** Someone who asks, for a probe. */
export interface ProbePrincipal {
  /** In words, such as `an ordinary role`. */
  readonly words: string;
  readonly principal: string;
  /** What is known of someone outside the organization. */
  readonly context: Readonly<Record<string, string | readonly string[] | null>>;
}

/** What every probe of a change can draw on. */
export interface ProbeGround {
  readonly principals: readonly ProbePrincipal[];
  /** Asked of resource control policies beside those. */
  readonly outsiders: readonly ProbePrincipal[];
  /** A governed region and one that is not, as far as there are such. */
  readonly regions: readonly string[];
  readonly partition: Partition;
  /** Ids of the organization's accounts, and the marks of those that AWS has yet to give. */
  readonly memberIds: ReadonlySet<string>;
}

const ORDINARY = 'role/some-role';

export function probeGround({ before, after }: OrganizationChange): ProbeGround {
  const { partition } = after.organization;
  const governed = after.organization.governedRegions;
  const everGoverned = new Set([...governed, ...before.organization.governedRegions]);
  const ungoverned = ['us-east-1', ...regionNames(partition)].find(
    (region) => regionNames(partition).includes(region) && !everGoverned.has(region),
  );
  const [home = 'us-east-1'] = governed;
  const essential = new Map(
    [before, after].flatMap((organization) =>
      essentialRoles(organization).map(({ principal, words }) => [principal, words]),
    ),
  );
  const known = (words: string, principal: string): ProbePrincipal => ({ words, principal, context: {} });
  return {
    partition,
    memberIds: new Set(
      [before, after].flatMap(({ organization, accounts }) => [
        organization.managementAccountId,
        ...accounts.map(({ slug, accountId }) => accountId ?? lateMark({ kind: 'accountId', slug })),
      ]),
    ),
    regions: [governed[0], ungoverned].filter((region) => region !== undefined),
    principals: [
      known('an ordinary role', ORDINARY),
      known('the root user', 'root'),
      ...[...essential].map(([principal, words]) => known(words, principal)),
      known(
        'an Identity Center role',
        `role/aws-reserved/sso.amazonaws.com/${home}/AWSReservedSSO_SomePermissionSet_0123456789abcdef`,
      ),
    ],
    outsiders: [
      {
        words: 'a role outside the organization',
        principal: `arn:${partition}:iam::999999999999:role/some-role`,
        context: {
          'aws:PrincipalOrgID': 'o-elsewhere00',
          'aws:PrincipalOrgPaths': ['o-elsewhere00/r-else/'],
          'aws:PrincipalAccount': '999999999999',
        },
      },
      {
        words: 'an AWS service',
        principal: 'cloudtrail.amazonaws.com',
        context: { 'aws:PrincipalIsAWSService': 'true' },
      },
    ],
  };
}
