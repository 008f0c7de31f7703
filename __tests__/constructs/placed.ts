import type { Terraform } from './synthesized';

export interface ProviderConfiguration {
  readonly alias?: string;
  readonly region: string;
  readonly sts_region?: string;
}

export function configurations({ provider }: Terraform): readonly ProviderConfiguration[] {
  return provider.aws as unknown as readonly ProviderConfiguration[];
}

/** A resource or data source with the region that it ends up in, however that is said. */
export interface Placed {
  readonly address: string;
  readonly region: string;
  readonly rest: object;
}

/** Every resource and data source of a stack. */
export function placed(terraform: Terraform): readonly Placed[] {
  const home = configurations(terraform).find(({ alias }) => alias === undefined)?.region ?? '';
  const regionOf = ({ provider, region }: Readonly<Record<string, unknown>>): string => {
    if (typeof region === 'string') return region;
    if (provider === undefined) return home;
    const alias = configurations(terraform).find(({ alias }) => provider === `aws.${alias}`);
    if (!alias) throw new Error(`There is no provider ${String(provider)}.`);
    return alias.region;
  };
  const block = (kind: string, types: Terraform['resource'] = {}): Placed[] =>
    Object.entries(types).flatMap(([type, named]) =>
      Object.entries(named).map(([name, argument]) => {
        const { region: _region, provider: _provider, ...rest } = argument;
        return { address: `${kind}${type}.${name}`, region: regionOf(argument), rest };
      }),
    );
  const { terraform_remote_state: _states, ...data } = terraform.data ?? {};
  return [...block('', terraform.resource), ...block('data.', data as Terraform['resource'])];
}
