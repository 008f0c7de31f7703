import type { StackGraph } from '../pipeline/graph';
import type { LandingZoneFile } from '../pipeline/landing-zone-file';
import { countResources, type SynthesizedStack } from '../pipeline/synthesized-stack';
import { markdownTable } from '../text/markdown';
import { runsIn } from './runs-in';
import { STACKS } from './stack-readme';
import { JSON_SYNTAX, type Syntax } from './syntax';

/** Lists the root modules, each after those that it reads from. */
export const ORDER_FILE = 'order.txt';

export interface TopReadmeProps {
  readonly graph: StackGraph;
  readonly stackOf: (id: string) => SynthesizedStack;
  readonly landingZone: LandingZoneFile | undefined;
  /** Whether every root module has a lock file. */
  readonly locked: boolean;
  readonly syntax: Syntax;
}

const IN_JSON = `They are in [Terraform's JSON syntax](https://developer.hashicorp.com/terraform/language/syntax/json), which the same
\`terraform\` reads; files in HCL (\`*.tf\`) can be put beside them, and block by block take their place. `;

/** The README of the whole export: what there is, in which order, and how to go on with Terraform alone. */
export function topReadme({ graph, stackOf, landingZone, locked, syntax }: TopReadmeProps): string {
  const rows = graph.waves.flatMap((ids, wave) =>
    ids.map((id) => {
      const stack = stackOf(id);
      return [
        String(wave + 1),
        `[${id}](${STACKS}/${id}/README.md)`,
        [...new Set(runsIn(stack.json, landingZone).map(({ account }) => account))].join(', '),
        String(countResources(stack)),
      ];
    }),
  );
  const local = graph.order.some((id) => {
    const { backend, cloud } = stackOf(id).json.terraform ?? {};
    return cloud === undefined && (backend === undefined || 'local' in (backend as object));
  });
  const name = landingZone?.organization.name;
  const file = (base: string) => base + syntax.extension;
  return `# Terraform of ${name === undefined ? 'the organization' : `the organization \`${name}\``}

Plain Terraform: each folder below \`${STACKS}/\` is a root module with a state of its own, and says in its README what it
is. ${syntax === JSON_SYNTAX ? IN_JSON : ''}Nothing but Terraform and its providers is needed.

## Root modules, in order

What is in one step needs only what is in steps before it. [${ORDER_FILE}](${ORDER_FILE}) has the same order for scripts.

${markdownTable(['step', 'root module', 'works in', 'resources'], rows)}
## Plan all of them

\`\`\`sh
while read -r stack; do terraform -chdir="${STACKS}/$stack" init -input=false; done < ${ORDER_FILE}
while read -r stack; do terraform -chdir="${STACKS}/$stack" plan -input=false -detailed-exitcode </dev/null; done < ${ORDER_FILE}
\`\`\`

A plan right after the export shows no changes for what was applied before. With \`TF_PLUGIN_CACHE_DIR\` set, providers are
downloaded once for all.

## Go on from here

1. Put this folder into a repository. Only from there are changes made: stop the pipeline that made it, or two sides would
   write to the same states.
2. The states stay where they are.${
    local
      ? ` Some are local files outside of this folder: move them to a\n   shared backend by a new \`${file('backend')}\` and \`terraform init -migrate-state\`, and change \`${file('remote-state')}\` of those\n   that read them.`
      : ''
  }
3. Change a module: edit its files, \`terraform plan\`, \`terraform apply\`. Other modules read its outputs: keep their names.
4. Add an account: copy the folders of one that is like it, under a new name. Change the state in \`${file('backend')}\` first,
   then the states in \`${file('remote-state')}\`, then the name and e-mail address in \`${file('main')}\`. Add the new folders to
   \`${ORDER_FILE}\`.
5. A resource with \`prevent_destroy\` would take data or an account with it: terraform refuses to destroy or to replace it.
   A new e-mail address of an account is such a replacement.
6. ${
    locked
      ? `Provider builds are locked by \`.terraform.lock.hcl\`; \`terraform init -upgrade\` moves on within \`${file('versions')}\`.`
      : 'Some modules have no `.terraform.lock.hcl`: `terraform init` makes it. Commit it, or each run may take another\n   build of the provider.'
  }
`;
}
