import { type Attributes, type PlannedChange, textOf } from './planned-change';

/** What becomes of a setting that is a resource of its own, such as the lock of a bucket. */
export interface SettingChange {
  readonly address: string;
  /** Of what it is the setting: the name of the bucket. */
  readonly of: string;
  readonly before: Attributes;
  /** Undefined when it is gone. */
  readonly after: Attributes | undefined;
}

/**
 * Settings of a type that change, each as it was and as it will be: one that moves to another address, or that the provider
 * replaces for each change, is held against what comes in its place.
 *
 * @param key - attribute that says of what it is the setting
 */
export function settingChanges(
  changes: readonly PlannedChange[],
  type: string,
  key: string,
): readonly SettingChange[] {
  const ofType = changes.filter((change) => change.type === type);
  return ofType.flatMap(({ address, action, before, after }) => {
    const of = textOf(before, key);
    if (before === undefined || of === undefined || action === 'no-op' || action === 'forget') return [];
    const inPlace = after && (textOf(after, key) ?? of) === of ? after : undefined;
    const elsewhere = ofType.find(
      (other) => other.address !== address && textOf(other.after, key) === of,
    )?.after;
    return [{ address, of, before, after: inPlace ?? elsewhere }];
  });
}
