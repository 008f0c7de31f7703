import type { Pointer } from '../diagnostics/problem';
import type { FolderListing } from '../source/list-files';
import type { SourceDocument } from '../source/source-file';
import type { AccountRequest } from './account-request';
import type { CustomizationFile } from './customization-file';
import type { GuardrailTest } from './guardrail-test';
import type { ShapeName } from './json-schema';
import type { GuardrailType } from './landing-zone';
import type { Loose } from './loose';
import type { OrganizationFile } from './organization-file';
import type { OrganizationalUnitEntry } from './organizational-unit';
import type { ShapeIssue } from './shape-check';
import type { Day } from './today';

/** A YAML file held against its shape. */
export interface ShapedDocument<T> extends SourceDocument {
  readonly shapeName: ShapeName;
  /** What fits the shape; empty when nothing does. */
  readonly data: Loose<T>;
  readonly issues: readonly ShapeIssue[];
}

export interface RequestDocument extends ShapedDocument<AccountRequest> {
  /** File name without folders and ending. */
  readonly slug: string;
}

/** A guardrail document as found in policies/<type>/. */
export interface PolicyDocument extends SourceDocument {
  /** File name without folders and ending. */
  readonly name: string;
  readonly type: GuardrailType;
}

/** A document in permission-sets/: the inline policy of permission sets. */
export interface InlinePolicyDocument extends SourceDocument {
  /** File name without folders and ending. */
  readonly name: string;
}

/** The template of a conformance pack: a file in conformance-packs/. */
export interface ConformancePackDocument extends SourceDocument {
  /** File name without folders and ending. */
  readonly name: string;
}

/** The file beside a guardrail's document that says what it is for, and holds its cases. */
export interface GuardrailTestDocument extends ShapedDocument<GuardrailTest> {
  /** Name of the guardrail: the file's name without folders and `.test.yaml`. */
  readonly name: string;
}

/** A Terraform module that accounts can have: customizations/<name>.yaml. */
export interface CustomizationDocument extends ShapedDocument<CustomizationFile> {
  /** File name without folders and ending. */
  readonly name: string;
}

/** A customization in TypeScript: customizations/<name>.ts or customizations/<name>/index.ts. */
export interface CustomizationScript {
  readonly name: string;
  readonly file: string;
}

/** A node of the OU tree with what follows from its place in it. */
export interface OrganizationalUnitNode {
  readonly name: string;
  /** Undefined when its name gives none and the file names none. */
  readonly slug: string | undefined;
  readonly path: string;
  /** 1 directly below the root. */
  readonly depth: number;
  readonly parent: OrganizationalUnitNode | undefined;
  readonly data: Loose<OrganizationalUnitEntry>;
  /** Where it stands in organization.yaml. */
  readonly pointer: Pointer;
}

/** Everything that was read, before any rule has looked at it. */
export interface Workspace {
  /** Path of the root folder. */
  readonly root: string;
  readonly organization: ShapedDocument<OrganizationFile>;
  readonly organizationalUnits: readonly OrganizationalUnitNode[];
  /** OUs by path; of two with one path, the first. */
  readonly organizationalUnitByPath: ReadonlyMap<string, OrganizationalUnitNode>;
  /** Sorted by file. */
  readonly requests: readonly RequestDocument[];
  readonly policies: readonly PolicyDocument[];
  /** The policy that each guardrail name stands for; of two with one name, the first. */
  readonly policyByName: ReadonlyMap<string, PolicyDocument>;
  readonly guardrailTests: readonly GuardrailTestDocument[];
  readonly inlinePolicies: readonly InlinePolicyDocument[];
  readonly customizationModules: readonly CustomizationDocument[];
  readonly customizationScripts: readonly CustomizationScript[];
  readonly conformancePacks: readonly ConformancePackDocument[];
  readonly accountsFolder: FolderListing;
  readonly policiesFolder: FolderListing;
  readonly permissionSetsFolder: FolderListing;
  readonly customizationsFolder: FolderListing;
  readonly conformancePacksFolder: FolderListing;
  /** Day on which the files are checked: dates in them are held against it. */
  readonly today: Day;
  /** Text of the committed lock file of provider versions, when there is one. */
  readonly lockFile: string | undefined;
}
