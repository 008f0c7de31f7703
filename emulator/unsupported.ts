/**
 * Resource types that moto does not implement, or not far enough for Terraform to apply them: measured with moto 5.2.1
 * and AWS provider 5.100. They stay in the configuration; only the apply leaves them out.
 */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'aws_accessanalyzer_analyzer',
  'aws_account_primary_contact',
  'aws_account_region',
]);

/** A stack's resources as Terraform JSON has them: type -> name -> arguments. */
export type ResourceBlock = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Addresses of the resources that the emulator can hold, for `-target`.
 *
 * @returns undefined when that is all of them, and no `-target` is needed
 */
export function supportedTargets(resources: ResourceBlock): readonly string[] | undefined {
  const types = Object.entries(resources);
  if (!types.some(([type]) => UNSUPPORTED.has(type))) return undefined;
  return types
    .filter(([type]) => !UNSUPPORTED.has(type))
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
}

/** Whether the emulator can hold anything of a stack, given how many resources of each type it has. */
export function hasSupported(resources: Readonly<Record<string, number>>): boolean {
  return Object.keys(resources).some((type) => !UNSUPPORTED.has(type));
}

/** How many resources of each type are left out of the apply of some stacks. */
export function countLeftOut(
  stacks: readonly { readonly resources: Readonly<Record<string, number>> }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [type, count] of stacks.flatMap(({ resources }) => Object.entries(resources))) {
    if (UNSUPPORTED.has(type)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return counts;
}
