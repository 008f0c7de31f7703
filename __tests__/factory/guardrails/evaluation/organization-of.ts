import type { GuardedOrganization } from '../../../../factory/guardrails/guarded-organization';
import { lateMark } from '../../../../factory/guardrails/late-value';
import type { AuthorizationType } from '../../../../factory/model/guardrail-types';
import type { Guardrail, GuardrailTarget } from '../../../../factory/model/landing-zone';

/** A small organisation as the cases write it. */
export interface Tree {
  /** Statements of each policy, by its name. Default type: `scp`. */
  readonly policies?: Readonly<
    Record<string, { readonly type?: AuthorizationType; readonly Statement: unknown }>
  >;
  /** OUs by path, parents first, with what is attached; `FullAWSAccess` is attached only where it is named. */
  readonly units?: Readonly<Record<string, readonly string[]>>;
  /** Accounts by slug. Default of `attached`: FullAWSAccess. */
  readonly accounts: Readonly<
    Record<string, { readonly in: string; readonly id?: string; readonly attached?: readonly string[] }>
  >;
  /** What is attached to the root. Default: FullAWSAccess. */
  readonly root?: readonly string[];
}

const FULL = 'FullAWSAccess';
export const managementAccountId = '111111111111';

/** The mark of an account whose number is not known. */
export function markOf(slug: string): string {
  return lateMark({ kind: 'accountId', slug });
}

export function slugOf(path: string): string {
  return path.toLowerCase().replaceAll('/', '-');
}

export function organizationOf({
  policies = {},
  units = {},
  accounts,
  root = [FULL],
}: Tree): GuardedOrganization {
  const places: (readonly [GuardrailTarget, readonly string[]])[] = [
    [{ kind: 'root' }, root],
    ...Object.entries(units).map(
      ([path, attached]) => [{ kind: 'organizationalUnit', slug: slugOf(path) }, attached] as const,
    ),
    ...Object.entries(accounts).map(
      ([slug, { attached = [FULL] }]) => [{ kind: 'account', slug }, attached] as const,
    ),
  ];
  for (const name of places.flatMap(([, attached]) => attached)) {
    if (name !== FULL && !policies[name])
      throw new Error(`The case attaches ${name}, which it does not have`);
  }
  const guardrails = Object.entries(policies).map(
    ([name, { type = 'scp', Statement }]): Guardrail => ({
      name,
      type,
      description: '',
      file: `policies/${type}/${name}.json`,
      content: JSON.stringify({ Version: '2012-10-17', Statement }),
      targets: places.filter(([, attached]) => attached.includes(name)).map(([target]) => target),
    }),
  );
  return {
    guardrails,
    organization: {
      partition: 'aws',
      managementAccountId,
      governedRegions: ['eu-central-1'],
      accessRole: 'OrganizationAccountAccessRole',
      fullAwsAccess: root.includes(FULL),
      essentialRoles: { deployment: [], breakGlass: [] },
    },
    organizationalUnits: Object.entries(units).map(([path, attached]) => ({
      slug: slugOf(path),
      path,
      parent: path.includes('/') ? slugOf(path.slice(0, path.lastIndexOf('/'))) : undefined,
      fullAwsAccess: attached.includes(FULL),
    })),
    accounts: Object.entries(accounts).map(([slug, { in: unit, id, attached = [FULL] }]) => ({
      slug,
      organizationalUnit: slugOf(unit),
      tags: {},
      accountId: id,
      fullAwsAccess: attached.includes(FULL),
    })),
  };
}
