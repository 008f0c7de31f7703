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
import { listFiles } from '../source/list-files';
import { type Parse, readDocument } from '../source/read-document';
import { readSourceFile } from '../source/read-file';
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

export const ORGANIZATION_FILE = 'organization.yaml';
export const ACCOUNTS_FOLDER = 'accounts';
export const POLICIES_FOLDER = 'policies';
export const PERMISSION_SETS_FOLDER = 'permission-sets';
export const CUSTOMIZATIONS_FOLDER = 'customizations';
export const CONFORMANCE_PACKS_FOLDER = 'conformance-packs';
export const LOCK_FILE = '.terraform.lock.hcl';

/**
 * Reads everything below `root` that the tool reads. Never throws for what is in the files.
 *
 * @throws NoSuchDay when the environment says that today is something else than a day
 */
export function readWorkspace(root: string, parse: Parse): Workspace {
  const organization = shaped(root, ORGANIZATION_FILE, 'organization', organizationFile, parse);
  const organizationalUnits = flattenOrganizationalUnits(organization.data.organizationalUnits ?? []);
  const accountsFolder = listFiles(root, ACCOUNTS_FOLDER);
  const policiesFolder = listFiles(root, POLICIES_FOLDER);
  const permissionSetsFolder = listFiles(root, PERMISSION_SETS_FOLDER);
  const customizationsFolder = listFiles(root, CUSTOMIZATIONS_FOLDER);
  const policies = policiesFolder.files.filter(isPolicyFile).flatMap((file) => policy(root, file, parse));
  const conformancePacksFolder = listFiles(root, CONFORMANCE_PACKS_FOLDER);
  const lockFile = readSourceFile(root, LOCK_FILE);
  return {
    root,
    organization,
    organizationalUnits,
    organizationalUnitByPath: firstBy(organizationalUnits, ({ path }) => path),
    requests: accountsFolder.files.filter(isYamlFile).map((file) => ({
      ...shaped(root, file, 'account-request', accountRequest, parse),
      slug: slugOf(file),
    })),
    policies,
    policyByName: firstBy(policies, ({ name }) => name),
    guardrailTests: policiesFolder.files.filter(isGuardrailTestFile).map((file) => ({
      ...shaped(root, file, 'guardrail-test', guardrailTest, parse),
      name: testedGuardrailOf(file),
    })),
    inlinePolicies: permissionSetsFolder.files
      .filter(isPolicyFile)
      .map((file) => ({ ...readDocument(root, file, parse), name: slugOf(file) })),
    customizationModules: customizationsFolder.files.flatMap((file) => {
      const name = customizationModuleOf(file);
      return name === undefined
        ? []
        : [{ ...shaped(root, file, 'customization', customizationFile, parse), name }];
    }),
    customizationScripts: customizationsFolder.files.flatMap((file) => {
      const name = customizationScriptOf(file);
      return name === undefined ? [] : [{ name, file }];
    }),
    conformancePacks: conformancePacksFolder.files
      .filter(isPolicyFile)
      .map((file) => ({ ...readDocument(root, file, parse), name: slugOf(file) })),
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
  root: string,
  file: string,
  shapeName: ShapeName,
  shape: z.ZodType<T>,
  parse: Parse,
): ShapedDocument<T> {
  const document = readDocument(root, file, parse);
  // An empty file has nothing to hold against a shape; the rule `empty-file` says so.
  const absent = document.value === undefined || document.value === null;
  const { data, issues } = absent ? { data: {} as Loose<T>, issues: [] } : checkShape(shape, document.value);
  return { ...document, shapeName, data, issues };
}

/** A file in a folder of no known type is left to the rule `stray-file`. */
function policy(root: string, file: string, parse: Parse): PolicyDocument[] {
  const folder = file.split('/')[1];
  const type = guardrailTypes.find((known) => known === folder);
  return type ? [{ ...readDocument(root, file, parse), name: slugOf(file), type }] : [];
}

function firstBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(key(item))) map.set(key(item), item);
  return map;
}
