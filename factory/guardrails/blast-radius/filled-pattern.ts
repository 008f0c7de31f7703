import { covers } from '../wildcard';

/** A text that a pattern matches: something plain in the place of each wildcard, and of each policy variable. */
export function filledPattern(pattern: string): string {
  return pattern
    .replace(/\$\{[^}]*\}/g, 'probe')
    .replace(/\*+/g, 'probe')
    .replace(/\?/g, 'x');
}

/** Where a probe takes place. */
export interface ProbePlace {
  readonly partition: string;
  readonly region: string;
  /** Twelve digits, or the mark of an id that AWS has yet to give. */
  readonly accountId: string;
}

/** An ARN that a pattern matches: of the place where the pattern leaves partition, region or account open. */
export function filledArn(pattern: string, { partition, region, accountId }: ProbePlace): string {
  const [arn, ...parts] = pattern.split(':');
  const open = [partition, undefined, region, accountId];
  const filled = parts.map((part, index) => (part === '*' && open[index]) || filledPattern(part));
  return arn === 'arn' ? [arn, ...filled].join(':') : filledPattern(pattern);
}

/** Tells whether a text fits a pattern, whatever its case. */
export function matcherOf(pattern: string): (text: string) => boolean {
  const general = pattern.toLowerCase();
  return (text) => covers(general, text.toLowerCase());
}
