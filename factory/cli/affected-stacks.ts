import { join, relative, resolve } from 'node:path';
import { accountStackId } from '../../constructs/stack-ids';
import { accountsAlike } from '../affected/accounts-alike';
import type { Affected } from '../affected/affected';
import { baseWorkspace } from '../affected/base-workspace';
import { causesOf } from '../affected/causes';
import { codeChanges, codeInRepository } from '../affected/code';
import { formerOutput } from '../affected/former-code';
import { lostRequests } from '../affected/lost-requests';
import { mayDiffer } from '../affected/may-differ';
import { type ReasonsProps, reasonsOf } from '../affected/reasons';
import { NO_STACKS } from '../affected/stack-source';
import { type GoneStack, touchedStacks } from '../affected/touched-stacks';
import { writtenStacks } from '../affected/written-stacks';
import { CannotRun } from '../diagnostics/cannot-run';
import { baseFiles } from '../git/base-files';
import { type ChangedFile, changedFiles } from '../git/changed-files';
import { forkPoint } from '../git/commit';
import { LINK, READ_PATHS } from '../git/read-paths';
import type { CheckedWorkspace } from '../load';
import type { Account, LandingZone } from '../model/landing-zone';
import { CUSTOMIZATIONS_FOLDER, readWorkspace } from '../model/read-workspace';
import { resolveLandingZone } from '../model/resolve-landing-zone';
import type { RequestDocument, Workspace } from '../model/workspace';
import { readChecked, reportProblems } from './checked-workspace';
import type { CommonOptions } from './options';

/** What a change touches, with what is needed to synthesize it. */
export interface AffectedOrganization {
  readonly landingZone: LandingZone;
  readonly affected: Affected;
  readonly retired: readonly GoneStack[];
}

/**
 * Reads, checks, and compares with a commit.
 *
 * @returns undefined when there are errors, lost requests among them; they are printed, and the exit code is set
 * @throws CannotRun when the folder is not there, or git does not know the base
 */
export async function affectedStacks(
  options: CommonOptions,
  ref: string,
): Promise<AffectedOrganization | undefined> {
  const checked = readChecked(options);
  const root = resolve(options.root);
  const base = forkPoint(root, ref);
  const changes = changedFiles(root, base, READ_PATHS);
  const cleanUps: (() => void)[] = [];
  try {
    const before = workspaceBefore(checked, changes, base, cleanUps);
    const problems = [...checked.problems, ...lostRequests(before, checked.workspace)];
    if (problems.length > 0 && !reportProblems({ ...checked, problems }, options, process.stderr))
      return undefined;
    const landingZone = resolveLandingZone(checked.workspace);
    const inRepository = codeInRepository(root);
    const code = inRepository ? codeChanges(inRepository, base) : [];
    if (changes.length === 0 && code.length === 0) {
      return { landingZone, affected: { base, stacks: [], left: [] }, retired: [] };
    }

    const { modelStacks } = await import('../../constructs/stack-source');
    const outDir = resolve(options.out);
    const present = modelStacks(landingZone, { rootDir: root, outDir });
    const same = accountsAlike(before, checked.workspace, changes, landingZone);
    const modelBefore = resolveBefore(before, base, same);
    const accountsBefore = modelBefore?.accounts ?? [];
    let former = NO_STACKS;
    let causes: ReasonsProps['causes'] = () => undefined;
    let differs: (id: string, account: string | undefined) => boolean = () => true;
    if (inRepository && code.length > 0) {
      process.stderr.write(
        `The code has changed: the stacks of ${base.slice(0, 12)} are synthesized with the code of then.\n`,
      );
      const out = relative(root, outDir);
      if (out.startsWith('..'))
        throw new CannotRun('With changed code, --out has to be a folder below the root folder.');
      const output = formerOutput({ code: inRepository, commit: base, root, out });
      cleanUps.push(output.remove);
      former = writtenStacks(output.outDir, (id) => present.accounts.get(id));
    } else if (modelBefore) {
      const customized = changes.some(({ file }) => file.startsWith(`${CUSTOMIZATIONS_FOLDER}/`));
      former = modelStacks(modelBefore, { rootDir: root, outDir, customizationsDir: before.root });
      differs = mayDiffer(modelBefore, landingZone, customized);
      // Where those files of then are in no other folder.
      if (before.root === checked.workspace.root)
        causes = causesOf({
          changes,
          now: present,
          without: (part) => {
            const workspace = baseWorkspace(checked.workspace, part, checked.parse);
            const known = accountsAlike(workspace, checked.workspace, part, landingZone);
            return modelStacks(resolveLandingZone(workspace, known), { rootDir: root, outDir });
          },
        });
    }

    const { touched, gone } = touchedStacks(former, present, differs);
    const slugs = new Set(landingZone.accounts.map(({ slug }) => slug));
    const left = new Set(
      gone.flatMap(({ id, account }) =>
        account !== undefined && !slugs.has(account) && id !== accountStackId(account) ? [id] : [],
      ),
    );
    const because = reasonsOf({
      before: { workspace: before, accounts: accountsBefore },
      now: { workspace: checked.workspace, accounts: landingZone.accounts },
      changes,
      code,
      causes,
    });
    const stacks = touched
      .filter(({ id }) => !left.has(id))
      .map((stack) => ({ ...stack, reasons: because(stack) }));
    return {
      landingZone,
      affected: { base, stacks, left: [...left] },
      retired: gone.filter(({ id }) => !left.has(id)),
    };
  } finally {
    for (const cleanUp of cleanUps) cleanUp();
  }
}

/** Most is read from the files that are there; links, and customizations, which are loaded as files, are taken out of git. */
function workspaceBefore(
  { workspace, parse }: CheckedWorkspace,
  changes: readonly ChangedFile[],
  base: string,
  cleanUps: (() => void)[],
): Workspace {
  const linked = changes.some(({ before }) => before?.mode === LINK);
  const customized = changes.some(({ file }) => file.startsWith(`${CUSTOMIZATIONS_FOLDER}/`));
  if (!linked && !customized) return baseWorkspace(workspace, changes, parse);
  const files = baseFiles(workspace.root, base);
  cleanUps.push(files.remove);
  return linked
    ? readWorkspace(files.root, parse)
    : baseWorkspace(workspace, changes, parse, join(files.root));
}

/**
 * The base was checked when it was merged. One that was not may have mistakes that leave no model: nothing is compared with it then.
 *
 * @returns undefined when there was no organisation, or none that can be made out
 */
function resolveBefore(
  workspace: Workspace,
  base: string,
  known: (request: RequestDocument) => Account | undefined,
): LandingZone | undefined {
  const { fault, value } = workspace.organization;
  try {
    if (!fault && value !== undefined) return resolveLandingZone(workspace, known);
  } catch {
    // Said below.
  }
  process.stderr.write(
    `At ${base.slice(0, 12)} there is no organisation that can be compared with: every stack counts as new.\n`,
  );
  return undefined;
}
