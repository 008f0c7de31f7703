import {
  type OrganizationsClient,
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
  /** Names of the service control policies that are attached here, sorted. */
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
  return readParent(client, root.Id, 'Root');
}

async function readParent(client: OrganizationsClient, id: string, name: string): Promise<ParentNode> {
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
    policies: await attachedPolicies(client, id),
    accounts: byName(
      await Promise.all(
        accounts.map(async ({ Id = '', Name = '', Email = '' }) => ({
          id: Id,
          name: Name,
          email: Email,
          tags: await readTags(client, Id),
          policies: await attachedPolicies(client, Id),
        })),
      ),
    ),
    organizationalUnits: byName(
      await Promise.all(units.map(({ Id = '', Name = '' }) => readParent(client, Id, Name))),
    ),
  };
}

async function attachedPolicies(client: OrganizationsClient, target: string): Promise<string[]> {
  const policies = await collect(
    paginateListPoliciesForTarget({ client }, { TargetId: target, Filter: 'SERVICE_CONTROL_POLICY' }),
    ({ Policies }) => Policies,
  );
  return policies.map(({ Name = '' }) => Name).sort();
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
