import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Json = Readonly<Record<string, unknown>>;

export interface HandMadeStack {
  readonly dependencies?: readonly string[];
  readonly resource?: Json;
  readonly output?: Json;
  readonly variable?: Json;
  readonly required_version?: string;
  /** Ids of stacks whose state it reads. */
  readonly reads?: readonly string[];
}

/** A synthesized folder as CDKTF writes it, of stacks with local state that need no provider to be installed. */
export class HandMadeStacks {
  readonly outDir = mkdtempSync(join(tmpdir(), 'pipeline-'));

  write(stacks: Readonly<Record<string, HandMadeStack>>): this {
    const entries = Object.entries(stacks).map(([id, { dependencies = [] }]) => {
      const workingDirectory = `stacks/${id}`;
      return [
        id,
        { name: id, workingDirectory, synthesizedStackPath: `${workingDirectory}/cdk.tf.json`, dependencies },
      ];
    });
    writeFileSync(
      join(this.outDir, 'manifest.json'),
      JSON.stringify({ version: '0.21.0', stacks: Object.fromEntries(entries) }),
    );
    for (const [id, stack] of Object.entries(stacks)) {
      mkdirSync(this.directory(id), { recursive: true });
      writeFileSync(join(this.directory(id), 'cdk.tf.json'), JSON.stringify(this.#json(id, stack), null, 2));
    }
    return this;
  }

  directory(id: string): string {
    return join(this.outDir, 'stacks', id);
  }

  statePath(id: string): string {
    return join(this.outDir, 'state', `${id}.tfstate`);
  }

  remove(): void {
    rmSync(this.outDir, { recursive: true, force: true });
  }

  #json(id: string, stack: HandMadeStack): Json {
    const { resource, output, variable, reads = [], required_version = '>= 1.10' } = stack;
    const local = (stack: string) => ({ backend: 'local', config: { path: this.statePath(stack) } });
    return {
      terraform: { required_version, backend: { local: { path: this.statePath(id) } } },
      ...(resource && { resource }),
      ...(output && { output }),
      ...(variable && { variable }),
      ...(reads.length > 0 && {
        data: { terraform_remote_state: Object.fromEntries(reads.map((stack) => [stack, local(stack)])) },
      }),
    };
  }
}
