/** A request to AWS, as far as it is known, for which a verdict is asked. */
export interface Question {
  /** Service and action, such as `s3:GetObject`. Case does not count. */
  readonly action: string;
  /** @default - unknown */
  readonly region?: string;
  /** ARN of the resource. @default - unknown */
  readonly resource?: string;
  /**
   * Who asks: an ARN, a service such as `s3.amazonaws.com`, or the last part of an ARN in the account of the place, such as
   * `root`, `role/Admin` or `user/dana`.
   *
   * @default - some ordinary role or user of the account, about which nothing else is known
   */
  readonly principal?: string;
  /**
   * Condition keys of the request; `null` for a key that the request lacks. A key that is not given is unknown, except
   * where it follows from the rest. What is given wins over what follows. An id that is written out is none of those that
   * only AWS knows yet: for them stand their marks (factory/guardrails/late-value.ts).
   */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

export type ContextValue = string | boolean | number | readonly string[] | null;
