import { isDeepStrictEqual } from 'node:util';
import type { ChangedFile } from '../git/changed-files';
import type { Account } from '../model/landing-zone';
import { ACCOUNTS_FOLDER, ORGANIZATION_FILE } from '../model/read-workspace';
import { BUILT_IN } from '../model/resolve/origins';
import type { Workspace } from '../model/workspace';
import { countOf } from '../text/count-of';
import type { TouchedStack } from './touched-stacks';

/** More are counted. */
const MOST_NAMED = 3;

export interface ReasonsProps {
  readonly before: { readonly workspace: Workspace; readonly accounts: readonly Account[] };
  readonly now: { readonly workspace: Workspace; readonly accounts: readonly Account[] };
  readonly changes: readonly ChangedFile[];
  /** Files of the code that differ. */
  readonly code: readonly ChangedFile[];
  /** For a stack of the organisation the files that make it what it is; undefined when any may. */
  readonly causes: (id: string) => ReadonlySet<string> | undefined;
}

interface Reason {
  readonly says: string;
  /** What it is about. */
  readonly files: readonly string[];
}

/** Says why each stack is touched: by which file, or by what of an account has another value and where that comes from. */
export function reasonsOf({
  before,
  now,
  changes,
  code,
  causes,
}: ReasonsProps): (stack: TouchedStack) => string[] {
  const formerAccounts = new Map(before.accounts.map((account) => [account.slug, account]));
  const accounts = new Map(now.accounts.map((account) => [account.slug, account]));
  const fileOf = new Map(
    [...before.workspace.requests, ...now.workspace.requests].map(({ slug, file }) => [slug, file]),
  );
  const changeOf = new Map(changes.map(({ file, change }) => [file, change]));
  const requests = changes.filter(({ file }) => file.startsWith(`${ACCOUNTS_FOLDER}/`));
  const ofCode = code.length > 0 ? [`code: ${named(code.map(({ file }) => file))}`] : [];
  const ofFiles: readonly Reason[] = [
    ...organizationChanges(before.workspace, now.workspace),
    ...changes
      .filter((change) => !requests.includes(change) && change.file !== ORGANIZATION_FILE)
      .map((change) => ({ says: told(change), files: [change.file] })),
  ];
  const ofRequests: readonly Reason[] =
    requests.length > 0 ? [{ says: told(...requests), files: requests.map(({ file }) => file) }] : [];

  return ({ id, account }) => {
    if (account === undefined) {
      const files = causes(id);
      const isCause = (reason: Reason) => !files || reason.files.some((file) => files.has(file));
      return [...ofCode, ...[...ofFiles, ...ofRequests].filter(isCause).map(({ says }) => says)];
    }
    const reasons: string[] = [];
    const file = fileOf.get(account) ?? '';
    const change = changeOf.get(file);
    if (change !== undefined) reasons.push(`${file} ${change}`);
    const former = formerAccounts.get(account);
    const present = accounts.get(account);
    if (former && present) reasons.push(...inherited(former, present));
    if (reasons.length > 0) return reasons;
    const ofAll = [...ofCode, ...ofFiles.map(({ says }) => says)];
    return ofAll.length > 0 ? ofAll : ofRequests.map(({ says }) => says);
  };
}

function told(...changes: readonly ChangedFile[]): string {
  const [first] = changes;
  return first && changes.length === 1
    ? `${first.file} ${first.change}`
    : named(changes.map(({ file, change }) => `${file} ${change}`));
}

function named(all: readonly string[]): string {
  const shown = all.slice(0, MOST_NAMED);
  const more = all.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** `organization.yaml: guardrails, quotas`: its keys that say something else than before. */
function organizationChanges(before: Workspace, now: Workspace): readonly Reason[] {
  const former = before.organization.data as Readonly<Record<string, unknown>>;
  const present = now.organization.data as Readonly<Record<string, unknown>>;
  const keys = [...new Set([...Object.keys(former), ...Object.keys(present)])];
  const changed = keys.filter((key) => !isDeepStrictEqual(former[key], present[key]));
  return changed.length > 0
    ? [{ says: `${ORGANIZATION_FILE}: ${changed.join(', ')}`, files: [ORGANIZATION_FILE] }]
    : [];
}

/**
 * What an account has from elsewhere than its request and is not what it was: `baseline production: ebsEncryption`. Defaults of the
 * tool itself follow from what a file says.
 */
function inherited(before: Account, now: Account): string[] {
  const paths = [...new Set([...Object.keys(before.origins), ...Object.keys(now.origins)])];
  const bySource = new Map<string, string[]>();
  for (const path of paths) {
    const former = before.origins[path];
    const present = now.origins[path];
    const { source } = present ?? former ?? {};
    if (
      source === undefined ||
      source === 'request' ||
      source === BUILT_IN.source ||
      isDeepStrictEqual(former?.value, present?.value)
    )
      continue;
    bySource.set(source, [...(bySource.get(source) ?? []), path]);
  }
  return [...bySource].map(([source, values]) =>
    values.length > MOST_NAMED
      ? `${source}: ${countOf(values.length, 'value')}`
      : `${source}: ${values.join(', ')}`,
  );
}
