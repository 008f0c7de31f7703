import type { BaselineControlName, BaselineControls } from '../baseline-controls';

/** What defaults of controls are made from. */
export interface ControlContext {
  readonly organizationName: string;
  readonly slug: string;
  readonly regions: readonly string[];
}

interface ControlDefault<Settings> {
  /** Whether the control is on when nothing says otherwise. */
  readonly on: boolean;
  readonly settings: Settings;
}

type ControlDefaults = {
  readonly [Name in BaselineControlName]: (
    context: ControlContext,
  ) => ControlDefault<Required<BaselineControls>[Name]>;
};

/**
 * The built-in end of every baseline: what is on and how it is set when no file says anything. Free controls that
 * break nothing are on. The account alias is off, because it must be unique in all of AWS and may be taken.
 */
export const controlDefaults: ControlDefaults = {
  // CIS AWS Foundations 1.8 (length 14) and 1.9 (24 remembered). NIST SP 800-63B advises against forced expiry.
  passwordPolicy: () => ({
    on: true,
    settings: {
      minimumLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChange: true,
      maximumAge: 0,
      reusePrevention: 24,
      hardExpiry: false,
    },
  }),
  // CIS AWS Foundations 2.1.4.
  s3PublicAccessBlock: () => ({
    on: true,
    settings: {
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    },
  }),
  // CIS AWS Foundations 2.2.1: in every region.
  ebsEncryption: ({ regions }) => ({ on: true, settings: { regions } }),
  accountAlias: ({ organizationName, slug }) => ({
    on: false,
    settings: { alias: `${organizationName}-${slug}` },
  }),
  // CIS AWS Foundations 1.20: in every region.
  accessAnalyzer: ({ regions }) => ({ on: true, settings: { name: 'account-factory', regions } }),
};
