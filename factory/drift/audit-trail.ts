/** Where a change would be recorded. */
export interface AuditPlace {
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** Role to assume there. @default - the credentials of this process are of that account */
  readonly roleArn?: string;
}

/** What to look for: one or the other. */
export type AuditQuery = { readonly resourceName: string } | { readonly eventName: string };

export interface AuditEvent {
  readonly name: string;
  readonly time: Date;
  readonly readOnly: boolean;
  /** It was refused: nothing changed by it. */
  readonly failed: boolean;
  /** ARN, or else a name. */
  readonly principal: string;
}

/** A record of who did what: AWS CloudTrail, or what stands in for it in a test. */
export interface AuditTrail {
  /**
   * Events of the last 90 days, the latest first.
   *
   * @throws Error when it cannot be read there
   */
  lookUp(place: AuditPlace, query: AuditQuery): Promise<readonly AuditEvent[]>;
}
