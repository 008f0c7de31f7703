/** What AWS takes as a text: its length, and the characters or form of it. */
export interface TextLimit {
  readonly min: number;
  readonly max: number;
  /** Matches the whole text. @default - any characters */
  readonly pattern?: RegExp;
  /** The pattern in words, to go after "may hold only" or "must be". @default - any characters */
  readonly form?: string;
}
