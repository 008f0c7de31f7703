import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { z } from 'zod';

/**
 * What a file in customizations/ imports as `account-factory/customization`. Nothing of CDKTF is loaded here: `validate`
 * needs the options only.
 */
export { z };

/** The account that a customization is built in. Its texts are escaped for Terraform: hand them on as they are. */
export interface CustomizedAccount {
  /** Twelve digits, or a reference to an output of the account's stack. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly customFields: Readonly<Record<string, string>>;
  /** Regions of the account, the home region first. */
  readonly regions: readonly string[];
}

export interface CustomizationContext<Options> {
  /**
   * The options, checked against their shape. Texts are escaped for Terraform, and hold references where a placeholder
   * stands for what only an apply tells: hand them on as they are.
   */
  readonly options: Options;
  readonly account: CustomizedAccount;
  readonly organization: {
    /** A reference to what AWS answered: asking for it makes the stack read the organization's. */
    readonly id: string;
    readonly name: string;
    readonly partition: string;
    readonly homeRegion: string;
    readonly managementAccountId: string;
  };
  readonly regions: {
    /** Spread into the arguments of a resource, puts it into a region. */
    in(region: string): { readonly region?: string; readonly provider?: TerraformProvider };
  };
}

export interface CustomizationDefinition<
  Options extends z.ZodType = z.ZodType,
  Output extends string = string,
> {
  /** What it sets up, and what for; shown by `show`. */
  readonly description: string;
  /** Shape of the options. A strict object refuses what it does not name. @default - it takes none */
  readonly options?: Options;
  /** Names of the outputs that other accounts may refer to: letters, digits and `_`. @default - none */
  readonly outputs?: readonly Output[];
  /**
   * Adds constructs to the baseline stack of an account.
   *
   * @param scope - of this customization alone: ids of constructs need to be unique within it only. Addresses in Terraform are
   * made of them, so an id must not change with what a resource says
   * @returns the outputs, as Terraform strings
   */
  build(
    scope: Construct,
    context: CustomizationContext<z.output<Options>>,
  ): [Output] extends [never] ? unknown : Readonly<Record<Output, string>>;
}

/** Gives a customization its types; it goes into the file's default export. */
export function defineCustomization<
  Options extends z.ZodType = z.ZodObject<Record<never, never>>,
  Output extends string = never,
>(definition: CustomizationDefinition<Options, Output>): CustomizationDefinition<Options, Output> {
  return definition;
}
