import { TerraformRemoteState } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * Reads the outputs of another stack from its state. When that state or the output is not there, terraform fails: it never
 * goes on with an empty value.
 */
export class RemoteState extends TerraformRemoteState {
  readonly #backend: string;
  readonly #config: Readonly<Record<string, unknown>>;

  constructor(scope: Construct, id: string, backend: string, config: Readonly<Record<string, unknown>>) {
    super(scope, id, backend, {});
    this.#backend = backend;
    this.#config = config;
  }

  /** Reference to an output: a plain string, for the reason that `reference()` gives. */
  output(name: string): string {
    return `\${data.terraform_remote_state.${this.friendlyUniqueId}.outputs.${name}}`;
  }

  override toTerraform(): Record<string, unknown> {
    const attributes = { backend: this.#backend, config: this.#config };
    return { data: { terraform_remote_state: { [this.friendlyUniqueId]: attributes } } };
  }
}
