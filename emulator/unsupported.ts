/**
 * Resource types that moto does not implement, or not far enough for Terraform to apply them: measured with moto 5.2.1
 * and AWS provider 5.100. They stay in the configuration and are planned; only the apply leaves them out.
 */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'aws_accessanalyzer_analyzer',
  'aws_account_primary_contact',
  'aws_account_region',
]);

/** A stack's resources as Terraform JSON has them: type -> name -> arguments. */
export type ResourceBlock = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Applicable {
  /** Addresses for `-target`; undefined when nothing is left out, and no `-target` is needed. */
  readonly targets: readonly string[] | undefined;
  /** Addresses that are left out. */
  readonly leftOut: readonly string[];
}

/** Splits a stack's resources into those that the emulator can hold and those that it cannot. */
export function applicable(resources: ResourceBlock): Applicable {
  const addresses = (supported: boolean) =>
    Object.entries(resources)
      .filter(([type]) => UNSUPPORTED.has(type) !== supported)
      .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
  const leftOut = addresses(false);
  return { targets: leftOut.length === 0 ? undefined : addresses(true), leftOut };
}
