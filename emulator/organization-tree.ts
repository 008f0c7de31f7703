import {
  type OrganizationsClient,
  type PolicyType,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
  paginateListPoliciesForTarget,
  paginateListRoots,
  paginateListTagsForResource,
} from '@aws-sdk/client-organizations';

/** The root or an organizational unit, as AWS's API tells it. Everything below it is sorted by name. */
export interface ParentNode {
  readonly id: string;
  readonly name: string;
  /** Names of the policies that are attached here, of every type that is enabled, sorted. */
  readonly policies: readonly string[];
  readonly accounts: readonly AccountNode[];
  readonly organizationalUnits: readonly ParentNode[];
}

export interface AccountNode {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly string[];
}

/** Reads the whole organization through the Organizations API. */
export async function readOrganizationTree(client: OrganizationsClient): Promise<ParentNode> {
  const [root] = await collect(paginateListRoots({ client }, {}), ({ Roots }) => Roots);
  if (!root?.Id) throw new Error('AWS tells of no organization root: the organization was not created.');
  const policyTypes = (root.PolicyTypes ?? []).flatMap(({ Type }) => Type ?? []);
  return readParent({ client, policyTypes }, root.Id, 'Root');
}

interface Reader {
  readonly client: OrganizationsClient;
  readonly policyTypes: readonly PolicyType[];
}

async function readParent(reader: Reader, id: string, name: string): Promise<ParentNode> {
  const { client } = reader;
  const accounts = await collect(
    paginateListAccountsForParent({ client }, { ParentId: id }),
    ({ Accounts }) => Accounts,
  );
  const units = await collect(
    paginateListOrganizationalUnitsForParent({ client }, { ParentId: id }),
    ({ OrganizationalUnits }) => OrganizationalUnits,
  );
  return {
    id,
    name,
    policies: await attachedPolicies(reader, id),
    accounts: byName(
      await Promise.all(
        accounts.map(async ({ Id = '', Name = '', Email = '' }) => ({
          id: Id,
          name: Name,
          email: Email,
          tags: await readTags(client, Id),
          policies: await attachedPolicies(reader, Id),
        })),
      ),
    ),
    organizationalUnits: byName(
      await Promise.all(units.map(({ Id = '', Name = '' }) => readParent(reader, Id, Name))),
    ),
  };
}

async function attachedPolicies({ client, policyTypes }: Reader, target: string): Promise<string[]> {
  const policies = await Promise.all(
    policyTypes.map((Filter) =>
      collect(
        paginateListPoliciesForTarget({ client }, { TargetId: target, Filter }),
        ({ Policies }) => Policies,
      ),
    ),
  );
  return policies
    .flat()
    .map(({ Name = '' }) => Name)
    .sort();
}

async function readTags(client: OrganizationsClient, resource: string): Promise<Record<string, string>> {
  const tags = await collect(
    paginateListTagsForResource({ client }, { ResourceId: resource }),
    ({ Tags }) => Tags,
  );
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}

async function collect<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of pages) all.push(...(items(page) ?? []));
  return all;
}

function byName<T extends { readonly name: string }>(nodes: readonly T[]): T[] {
  return [...nodes].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** AWS attaches these by itself to everything: they would only hide the others. */
const FULL_ACCESS: readonly string[] = ['FullAWSAccess', 'RCPFullAWSAccess'];

export function withoutFullAccess(policies: readonly string[]): string[] {
  return policies.filter((name) => !FULL_ACCESS.includes(name));
}
