import type { StackJson } from '../synthesized-stack';

/**
 * The ephemeral variables of a stack with their defaults, as terraform takes them from its environment.
 *
 * A plan file does not hold them. Applied, it wants those that were set while it was planned and no others, whatever their values: so
 * they are set always, and a file that was planned with one value can be applied with another.
 *
 * @see https://developer.hashicorp.com/terraform/language/block/variable#ephemeral
 */
export function ephemeralVariables({ variable = {} }: StackJson): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variable).flatMap(([name, { ephemeral, default: value }]) =>
      ephemeral === true && typeof value === 'string' ? [[`TF_VAR_${name}`, value]] : [],
    ),
  );
}
