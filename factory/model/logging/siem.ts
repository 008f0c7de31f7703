/** Whoever collects logs in a system of their own. */
export interface Siem {
  /** ARN of the account, the role or the user that reads. */
  readonly principal: string;
  /** What the reader has to say as well: without it, a collector that serves many could be had to read for another. */
  readonly externalId: string;
}
