/** What one account gets of a file in customizations/. */
export type Customization = TypeScriptCustomization | ModuleCustomization;

interface CustomizationBase {
  /** Name of the file, without its ending: what addresses derive from. */
  readonly name: string;
  /** Path relative to the root folder. */
  readonly file: string;
  /**
   * Options with placeholders filled in. Texts hold marks (see factory/customizations/late-text.ts) for what only an apply
   * tells, and are not escaped for Terraform.
   */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface TypeScriptCustomization extends CustomizationBase {
  readonly kind: 'typescript';
}

export interface ModuleCustomization extends CustomizationBase {
  readonly kind: 'module';
  readonly source: ModuleSource;
  /** Names of outputs that other accounts may refer to: those of the call in the home region. */
  readonly outputs: readonly string[];
  /** Regions that it is called in. */
  readonly regions: readonly string[];
}

export type ModuleSource =
  /** A folder of the repository, relative to the root folder. */
  | { readonly kind: 'folder'; readonly path: string }
  /** As Terraform takes it. */
  | { readonly kind: 'git'; readonly source: string }
  | { readonly kind: 'registry'; readonly source: string; readonly version: string };
