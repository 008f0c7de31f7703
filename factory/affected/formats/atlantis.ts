import { stringify } from 'yaml';
import { stackGraph } from '../../pipeline/graph';
import type { Affected } from '../affected';

/** The workflow that the server's repository configuration defines for these projects. */
const WORKFLOW = 'account-factory';

/**
 * `atlantis.yaml` with a project for each touched stack, in groups that Atlantis applies one after the other.
 *
 * @param folder - folder of the stacks, relative to the repository, with forward slashes
 * @see https://www.runatlantis.io/docs/repo-level-atlantis-yaml
 */
export function atlantis({ stacks }: Affected, folder: string): string {
  const touched = new Set(stacks.map(({ id }) => id));
  const { waves } = stackGraph(
    new Map(
      stacks.map(({ id, dependencies }) => [
        id,
        { id, dependencies: dependencies.filter((other) => touched.has(other)) },
      ]),
    ),
  );
  // Of what is synthesized nothing is committed: any file of the pull request is a reason, and what none touches is not listed.
  const anyFile = `${'../'.repeat(folder.split('/').length + 1)}**/*`;
  const projects = waves.flatMap((ids, index) =>
    ids.map((id) => ({
      name: id,
      dir: `${folder}/${id}`,
      workflow: WORKFLOW,
      execution_order_group: index,
      autoplan: { enabled: true, when_modified: [anyFile] },
    })),
  );
  const settings = {
    version: 3,
    automerge: false,
    parallel_plan: true,
    parallel_apply: true,
    abort_on_execution_order_fail: true,
  };
  return stringify({ ...settings, projects }, { lineWidth: 0 });
}
