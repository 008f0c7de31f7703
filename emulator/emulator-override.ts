import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../factory/text/json-text';
import {
  EMULATED_POLICY_TYPES,
  leftOutOf,
  type ResourceBlock,
  UNKNOWN_TRUSTED_SERVICES,
} from './unsupported';

/** Terraform merges a file of this name over what was synthesized. */
const OVERRIDE = 'override.tf.json';
/** What an override adds has to be in a file that is none. */
const ADDED = 'not-emulated.tf.json';

/** Address of what made-up outputs hang on; there is none in a stack without such outputs. */
export const STAND_IN = 'terraform_data.not-emulated';

/** What of a stack's Terraform JSON is looked at. */
export interface EmulatedStack {
  readonly resource?: ResourceBlock;
  readonly output?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/**
 * Has a stack do without what the emulator lacks and `-target` can't leave out, by files beside what was synthesized:
 *
 * - The organization enables only policy types, and trusts only services, that the emulator knows. It is one resource with all
 *   the rest, and terraform marks it as tainted when a type is refused.
 * - A VPC that takes its range from IPAM has a made-up one.
 * - Outputs of resources that are left out get a made-up value, so that the stacks that read them can be planned. It hangs on a
 *   resource of no provider, `STAND_IN`, which has to be a target: terraform leaves other outputs out of a plan with targets.
 *
 * Call it after each synth: a file that is no longer needed is taken away.
 *
 * @param directory the stack's root module
 * @returns the policy types and services that are left out
 */
export function overrideForEmulator(directory: string, stack: EmulatedStack): readonly string[] {
  const leftOut: string[] = [];
  const organizations = organizationsWithin(stack.resource ?? {}, leftOut);
  const vpcs = vpcsWithRanges(stack.resource ?? {});
  const overridden = {
    ...(leftOut.length === 0 ? {} : { aws_organizations_organization: organizations }),
    ...(Object.keys(vpcs).length === 0 ? {} : { aws_vpc: vpcs }),
  };
  const outputs = madeUpOutputs(stack);
  const hasOutputs = Object.keys(outputs).length > 0;
  // Terraform takes no empty block.
  keep(join(directory, OVERRIDE), {
    ...(Object.keys(overridden).length === 0 ? {} : { resource: overridden }),
    ...(hasOutputs ? { output: outputs } : {}),
  });
  const standIn = { terraform_data: { 'not-emulated': { input: 'not-emulated' } } };
  keep(join(directory, ADDED), hasOutputs ? { resource: standIn } : {});
  return leftOut;
}

function keep(file: string, content: object): void {
  if (Object.keys(content).length > 0) writeFileSync(file, jsonText(content));
  else if (existsSync(file)) rmSync(file);
}

/** Arguments of an organization that are lists of which the emulator knows some items only. */
const LISTS = {
  enabled_policy_types: (item: string) => EMULATED_POLICY_TYPES.has(item),
  aws_service_access_principals: (item: string) => !UNKNOWN_TRUSTED_SERVICES.has(item),
} as const;

function organizationsWithin(resources: ResourceBlock, leftOut: string[]): object {
  const named = Object.entries(resources.aws_organizations_organization ?? {}).map(([name, own]) => {
    const lists = Object.entries(LISTS).flatMap(([argument, isKnown]) => {
      const items = own[argument];
      if (!Array.isArray(items)) return [];
      const unknown = (items as readonly string[]).filter((item) => !isKnown(item));
      leftOut.push(...unknown);
      return unknown.length === 0 ? [] : [[argument, items.filter(isKnown)]];
    });
    return [name, Object.fromEntries(lists)];
  });
  return Object.fromEntries(named);
}

function vpcsWithRanges(resources: ResourceBlock): object {
  const named = Object.entries(resources.aws_vpc ?? {}).flatMap(([name, { ipv4_netmask_length: size }]) =>
    size === undefined
      ? []
      : [[name, { cidr_block: `10.0.0.0/${size}`, ipv4_netmask_length: null, ipv4_ipam_pool_id: null }]],
  );
  return Object.fromEntries(named);
}

function madeUpOutputs({ resource = {}, output = {} }: EmulatedStack): Record<string, { value: string }> {
  const leftOut = leftOutOf(resource).map(({ address }) => `\${${address}.`);
  const lacking = Object.entries(output).filter(
    ([, { value }]) => typeof value === 'string' && leftOut.some((start) => value.includes(start)),
  );
  return Object.fromEntries(lacking.map(([name]) => [name, { value: `\${${STAND_IN}.output}-${name}` }]));
}
