type Less = (before: unknown, now: unknown) => string | undefined;

/** Settings that are no switches, and yet take away what their control is for; told as what the request does. */
const lessOfSetting: Readonly<Record<string, Less>> = {
  'instanceMetadata.httpTokens': (before, now) =>
    before === 'required' && now === 'optional' ? 'admits IMDSv1' : undefined,
  'ebsSnapshotBlock.sharing': (before, now) =>
    before === 'all' && now === 'new' ? 'leaves public what is public already' : undefined,
  'securityHub.standards': (before, now) => without(texts(before), texts(now)),
  'configRules.tags': (before, now) => without(keys(before), keys(now), 'asks for no tag'),
  'backupVault.minRetentionDays': (before, now) =>
    Number(now) < Number(before) ? `keeps backups for ${now} days at least instead of ${before}` : undefined,
  'backupVault.changeableForDays': (before, now) =>
    Number(before) > 0 && now === 0 ? 'lets an administrator lift the lock' : undefined,
  // An empty list is all types.
  'config.resourceTypes': (before, now) => {
    if (texts(now).length === 0) return undefined;
    return texts(before).length === 0
      ? 'leaves out all types of resources but some'
      : without(texts(before), texts(now));
  },
  'config.excludedResourceTypes': (before, now) => without(texts(now), texts(before)),
};

/**
 * What a request takes away of a control by a setting that is no switch.
 *
 * @param setting - `<control>.<setting>`
 * @returns undefined when that is nothing
 */
export function lessened(setting: string, before: unknown, now: unknown): string | undefined {
  return lessOfSetting[setting]?.(before, now);
}

function without(before: readonly string[], now: readonly string[], does = 'leaves out'): string | undefined {
  const left = before.filter((item) => !now.includes(item));
  return left.length === 0 ? undefined : `${does} ${left.join(' and ')}`;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function keys(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
