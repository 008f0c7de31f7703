import type { z } from 'zod';
import {
  customizationModuleOf,
  customizationScriptOf,
  isGuardrailTestFile,
  isPolicyFile,
  isYamlFile,
  slugOf,
  testedGuardrailOf,
} from '../source/file-name';
import type { Parse } from '../source/read-document';
import { accountRequest } from './account-request';
import { customizationFile } from './customization-file';
import { guardrailTest } from './guardrail-test';
import { guardrailTypes } from './guardrail-types';
import type { ShapeName } from './json-schema';
import type { Loose } from './loose';
import { organizationFile } from './organization-file';
import { flattenOrganizationalUnits } from './organizational-unit-tree';
import { checkShape } from './shape-check';
import { today } from './today';
import type { PolicyDocument, ShapedDocument, Workspace } from './workspace';
import { filesOf, type WorkspaceFiles } from './workspace-files';

export const ORGANIZATION_FILE = 'organization.yaml';
export const ACCOUNTS_FOLDER = 'accounts';
export const POLICIES_FOLDER = 'policies';
export const PERMISSION_SETS_FOLDER = 'permission-sets';
export const CUSTOMIZATIONS_FOLDER = 'customizations';
export const CONFORMANCE_PACKS_FOLDER = 'conformance-packs';
export const LOCK_FILE = '.terraform.lock.hcl';

/** What of an organisation's files is the same in two readings of it. */
export interface Reused {
  readonly workspace: Workspace;
  /** Whether a file is in both, and the same. */
  readonly same: (file: string) => boolean;
}

/**
 * Reads everything below `root` that the tool reads. Never throws for what is in the files.
 *
 * @throws NoSuchDay when the environment says that today is something else than a day
 */
export function readWorkspace(root: string, parse: Parse): Workspace {
  return readWorkspaceFrom(filesOf(root, parse));
}

/**
 * As `readWorkspace`, from wherever the files are.
 *
 * @param reused - another reading, whose requests are taken where their files are the same
 */
export function readWorkspaceFrom(files: WorkspaceFiles, reused?: Reused): Workspace {
  const organization = shaped(files, ORGANIZATION_FILE, 'organization', organizationFile);
  const organizationalUnits = flattenOrganizationalUnits(organization.data.organizationalUnits ?? []);
  const accountsFolder = files.list(ACCOUNTS_FOLDER);
  const policiesFolder = files.list(POLICIES_FOLDER);
  const permissionSetsFolder = files.list(PERMISSION_SETS_FOLDER);
  const customizationsFolder = files.list(CUSTOMIZATIONS_FOLDER);
  const policies = policiesFolder.files.filter(isPolicyFile).flatMap((file) => policy(files, file));
  const conformancePacksFolder = files.list(CONFORMANCE_PACKS_FOLDER);
  const lockFile = files.read(LOCK_FILE);
  const known = new Map(reused?.workspace.requests.map((request) => [request.file, request]));
  return {
    root: files.root,
    organization,
    organizationalUnits,
    organizationalUnitByPath: firstBy(organizationalUnits, ({ path }) => path),
    requests: accountsFolder.files.filter(isYamlFile).map(
      (file) =>
        (reused?.same(file) ? known.get(file) : undefined) ?? {
          ...shaped(files, file, 'account-request', accountRequest),
          slug: slugOf(file),
        },
    ),
    policies,
    policyByName: firstBy(policies, ({ name }) => name),
    guardrailTests: policiesFolder.files.filter(isGuardrailTestFile).map((file) => ({
      ...shaped(files, file, 'guardrail-test', guardrailTest),
      name: testedGuardrailOf(file),
    })),
    inlinePolicies: permissionSetsFolder.files
      .filter(isPolicyFile)
      .map((file) => ({ ...files.document(file), name: slugOf(file) })),
    customizationModules: customizationsFolder.files.flatMap((file) => {
      const name = customizationModuleOf(file);
      return name === undefined ? [] : [{ ...shaped(files, file, 'customization', customizationFile), name }];
    }),
    customizationScripts: customizationsFolder.files.flatMap((file) => {
      const name = customizationScriptOf(file);
      return name === undefined ? [] : [{ name, file }];
    }),
    conformancePacks: conformancePacksFolder.files
      .filter(isPolicyFile)
      .map((file) => ({ ...files.document(file), name: slugOf(file) })),
    accountsFolder,
    policiesFolder,
    permissionSetsFolder,
    customizationsFolder,
    conformancePacksFolder,
    today: today(),
    lockFile: lockFile.fault ? undefined : lockFile.text,
  };
}

function shaped<T>(
  files: WorkspaceFiles,
  file: string,
  shapeName: ShapeName,
  shape: z.ZodType<T>,
): ShapedDocument<T> {
  const document = files.document(file);
  // An empty file has nothing to hold against a shape; the rule `empty-file` says so.
  const absent = document.value === undefined || document.value === null;
  const { data, issues } = absent ? { data: {} as Loose<T>, issues: [] } : checkShape(shape, document.value);
  return { ...document, shapeName, data, issues };
}

/** A file in a folder of no known type is left to the rule `stray-file`. */
function policy(files: WorkspaceFiles, file: string): PolicyDocument[] {
  const folder = file.split('/')[1];
  const type = guardrailTypes.find((known) => known === folder);
  return type ? [{ ...files.document(file), name: slugOf(file), type }] : [];
}

function firstBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(key(item))) map.set(key(item), item);
  return map;
}
