import type { AccountRequest } from '../model/account-request';
import { BACKUP_ROLE, BACKUP_VAULT, CENTRAL_VAULT } from '../model/backup/names';
import type { Loose } from '../model/loose';
import { lineage } from '../model/organizational-unit-tree';
import type { Workspace } from '../model/workspace';
import { lateMark } from './late-value';

/** What `{{name}}` or `{{name:argument}}` stands for. */
export interface PlaceholderValues {
  /** The value; undefined when the name, or its argument, stands for nothing. */
  valueOf(name: string, argument: string | undefined): string | readonly string[] | undefined;
  /** All that could be meant, for did-you-mean. */
  readonly known: () => readonly string[];
}

/** The values that policy documents of an organisation can use. */
export function placeholderValues(workspace: Workspace): PlaceholderValues {
  const { data } = workspace.organization;
  const requests = new Map(workspace.requests.map((request) => [request.slug, request.data]));
  const plain: Readonly<Record<string, string | readonly string[] | undefined>> = {
    partition: data.partition ?? 'aws',
    homeRegion: data.homeRegion,
    governedRegions: texts(data.governedRegions),
    managementAccountId: data.managementAccount?.id,
    accessRole: data.accessRole ?? 'OrganizationAccountAccessRole',
    organizationId: lateMark({ kind: 'organizationId' }),
    backupVault: BACKUP_VAULT,
    backupRole: BACKUP_ROLE,
    centralBackupVault: data.backup && (data.backup.vault ?? CENTRAL_VAULT),
  };
  const named: Readonly<Record<string, Named>> = {
    account: {
      names: () => [...requests.keys()],
      valueOf: (slug) => accountIdOf(slug, requests.get(slug)),
    },
    sharedAccount: {
      names: () => Object.keys(data.sharedAccounts ?? {}),
      valueOf: (role) => {
        const slug = own(data.sharedAccounts, role);
        return slug === undefined ? undefined : accountIdOf(slug, requests.get(slug));
      },
    },
    organizationalUnitPath: {
      names: () => [...workspace.organizationalUnitByPath.keys()],
      valueOf: (path) => orgPathOf(workspace, path),
    },
    variable: {
      names: () => Object.keys(data.variables ?? {}),
      valueOf: (name) => {
        const value = own(data.variables, name);
        return typeof value === 'string' ? value : texts(value);
      },
    },
  };
  return {
    valueOf: (name, argument) =>
      argument === undefined ? own(plain, name) : own(named, name)?.valueOf(argument),
    known: () => [
      ...Object.keys(plain),
      ...Object.entries(named).flatMap(([name, { names }]) => names().map((item) => `${name}:${item}`)),
    ],
  };
}

interface Named {
  names(): readonly string[];
  valueOf(argument: string): string | readonly string[] | undefined;
}

/** The id that a request says, or a mark for the one that AWS gives. */
function accountIdOf(slug: string, request: Loose<AccountRequest> | undefined): string | undefined {
  return request && (request.accountId ?? lateMark({ kind: 'accountId', slug }));
}

/**
 * The path of an OU as condition keys have it, with `/` at its end.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths
 */
export function orgPathOf(workspace: Workspace, path: string): string | undefined {
  const unit = workspace.organizationalUnitByPath.get(path);
  if (!unit) return undefined;
  const slugs = lineage(unit).map(({ slug }) => slug ?? '');
  const units = slugs.reverse().map((slug) => lateMark({ kind: 'organizationalUnitId', slug }));
  return `${[lateMark({ kind: 'organizationId' }), lateMark({ kind: 'rootId' }), ...units].join('/')}/`;
}

/** A field of that very name: what a file asks for may be called `constructor`. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function texts(list: readonly (string | undefined)[] | undefined): readonly string[] | undefined {
  return list?.filter((item) => item !== undefined);
}
