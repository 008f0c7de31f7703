/** One attribute that a plan changes, in texts that can be shown: a sensitive value is never in it. */
export interface AttributeChange {
  /** `tags.team`, `ingress[0].cidr_blocks` */
  readonly path: string;
  /** @default - there was nothing */
  readonly before?: string;
  /** @default - there will be nothing */
  readonly after?: string;
  /** Output of another stack that the value before is: `organization.ou_sandbox_id`. @default - none that is known */
  readonly beforeFrom?: string;
  /** The same for the value after. @default - none that is known */
  readonly afterFrom?: string;
  /** What changes in a list or a JSON document, in place of both values. @default - the values say it */
  readonly note?: string;
}

/** Stands for a value that terraform or its name calls a secret. */
export const SENSITIVE = '(sensitive)';

/** Stands for a value that AWS decides. */
export const UNKNOWN = '(known after apply)';
