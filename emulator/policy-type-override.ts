import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonText } from '../factory/text/json-text';
import { EMULATED_POLICY_TYPES, type ResourceBlock } from './unsupported';

/** Terraform merges a file of this name over what was synthesized. */
const OVERRIDE = 'override.tf.json';

/**
 * Has the organization in a stack enable only policy types that the emulator knows, by a file beside what was synthesized.
 * Not so enabled, a type could not be left out: the organization is one resource with all the rest, and terraform marks it
 * as tainted when a type is refused. Call it after each synth: a file that is no longer needed is taken away.
 *
 * @param directory the stack's root module
 * @returns the types that are left out
 */
export function enableEmulatedPolicyTypes(directory: string, resources: ResourceBlock): readonly string[] {
  const file = join(directory, OVERRIDE);
  const leftOut: string[] = [];
  const named = Object.entries(resources.aws_organizations_organization ?? {}).flatMap(
    ([name, { enabled_policy_types: types }]) => {
      if (!Array.isArray(types)) return [];
      const known = (types as readonly string[]).filter((type) => EMULATED_POLICY_TYPES.has(type));
      leftOut.push(...types.filter((type: string) => !EMULATED_POLICY_TYPES.has(type)));
      return known.length === types.length ? [] : [[name, { enabled_policy_types: known }]];
    },
  );
  if (leftOut.length > 0) {
    const organizations = Object.fromEntries(named);
    writeFileSync(file, jsonText({ resource: { aws_organizations_organization: organizations } }));
  } else if (existsSync(file)) {
    rmSync(file);
  }
  return leftOut;
}
