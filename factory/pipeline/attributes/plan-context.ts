import { type Mask, partOf } from './sensitive';

/** What `terraform show -json` tells beside the changes: read states of other stacks, and what is in which region. */
export interface PlanContextJson {
  readonly prior_state?: {
    readonly values?: { readonly root_module?: { readonly resources?: readonly PriorResource[] } };
  };
  readonly configuration?: {
    readonly provider_config?: Readonly<Record<string, ProviderJson>>;
    readonly root_module?: { readonly resources?: readonly ConfiguredResource[] };
  };
}

interface PriorResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly sensitive_values?: Mask;
}

interface ProviderJson {
  readonly expressions?: { readonly region?: { readonly constant_value?: unknown } };
}

interface ConfiguredResource {
  readonly address: string;
  readonly provider_config_key?: string;
  /** What its arguments refer to; a block has a list of such in their place. */
  readonly expressions?: Readonly<Record<string, unknown>>;
}

/** Names and regions for what a plan shows as ids and aliases. */
export class PlanContext {
  readonly #outputs = new Map<string, string>();
  readonly #providers = new Map<string, string>();

  constructor(private readonly plan: PlanContextJson) {
    for (const resource of plan.prior_state?.values?.root_module?.resources ?? []) {
      if (resource.mode === 'data' && resource.type === 'terraform_remote_state') this.#readOutputs(resource);
    }
    for (const { address, provider_config_key: key } of plan.configuration?.root_module?.resources ?? []) {
      if (key !== undefined) this.#providers.set(address, key);
    }
  }

  /** Output of another stack that has this very value: `organization.ou_sandbox_id`. */
  readonly originOf = (value: string): string | undefined => this.#outputs.get(value);

  /** Region that a resource is in by its own argument, or by its provider; undefined for one inside a module. */
  regionOf(address: string, ...values: readonly unknown[]): string | undefined {
    for (const value of values) {
      const own =
        typeof value === 'object' && value !== null ? (value as { region?: unknown }).region : undefined;
      if (typeof own === 'string') return own;
    }
    const key = this.#providers.get(address.replace(/\[.*$/s, ''));
    const region =
      key === undefined
        ? undefined
        : this.plan.configuration?.provider_config?.[key]?.expressions?.region?.constant_value;
    return typeof region === 'string' ? region : undefined;
  }

  #readOutputs({ name, values, sensitive_values: mask }: PriorResource): void {
    const outputs = values?.outputs;
    if (typeof outputs !== 'object' || outputs === null) return;
    for (const [output, value] of Object.entries(outputs)) {
      if (typeof value !== 'string' || partOf(partOf(mask, 'outputs'), output) !== undefined) continue;
      if (!this.#outputs.has(value)) this.#outputs.set(value, `${name}.${output}`);
    }
  }
}
