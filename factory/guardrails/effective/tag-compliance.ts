import { quoted } from '../../diagnostics/quoted';
import { isObject, type JsonObject } from '../misshape';

/** What a tag policy does about a tag, and why. */
export interface TagVerdict {
  readonly verdict: 'allowed' | 'denied';
  readonly reason: string;
}

/**
 * Whether an effective tag policy lets a tag be put on a resource. AWS denies a tag that does not comply only on the types
 * of resources that the policy enforces it for; elsewhere it reports it.
 *
 * @param resourceType - as tag policies name it, such as `ec2:instance`. @default - one that the policy enforces it for
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html
 */
export function tagVerdict(
  effective: unknown,
  tag: { readonly key: string; readonly value: string },
  resourceType?: string,
): TagVerdict {
  const entry = entryOf(effective, tag.key);
  if (!entry)
    return { verdict: 'allowed', reason: `No tag policy says anything of the key ${quoted(tag.key)}.` };
  const flaw = flawOf(entry, tag);
  if (flaw === undefined) return { verdict: 'allowed', reason: 'The tag complies with the tag policy.' };
  const enforcedFor = textsOf(entry.settings.enforced_for);
  const on = resourceType ?? 'any type of resource';
  const isEnforced =
    resourceType === undefined
      ? enforcedFor.length > 0
      : enforcedFor.some((pattern) => matchesType(pattern, resourceType));
  return isEnforced
    ? { verdict: 'denied', reason: flaw }
    : {
        verdict: 'allowed',
        reason: `${flaw} But the tag policy is not enforced for ${on}: it only reports.`,
      };
}

interface Entry {
  readonly name: string;
  readonly settings: JsonObject;
}

function entryOf(effective: unknown, key: string): Entry | undefined {
  const tags = isObject(effective) && isObject(effective.tags) ? effective.tags : {};
  const found = Object.entries(tags).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return found && isObject(found[1]) ? { name: found[0], settings: found[1] } : undefined;
}

function flawOf({ name, settings }: Entry, tag: { key: string; value: string }): string | undefined {
  // Lower case is AWS's default for a key whose case no policy treats.
  const key = typeof settings.tag_key === 'string' ? settings.tag_key : name.toLowerCase();
  if (tag.key !== key) return `The key is to be written ${quoted(key)}, not ${quoted(tag.key)}.`;
  if (settings.tag_value === undefined) return undefined;
  const values = textsOf(settings.tag_value);
  if (values.some((pattern) => matchesValue(pattern, tag.value))) return undefined;
  if (values.length === 0)
    return `The tag policy takes no value of ${quoted(key)}: the tag is not to be used.`;
  return `${quoted(tag.value)} is none of the values of ${quoted(key)}: ${values.map((value) => quoted(value)).join(', ')}.`;
}

/** One `*` at most stands in a value, for any text. */
function matchesValue(pattern: string, value: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === value;
  return value.length >= before.length + after.length && value.startsWith(before) && value.endsWith(after);
}

function matchesType(pattern: string, resourceType: string): boolean {
  const [service, type] = split(pattern);
  const [ownService, ownType] = split(resourceType);
  return service === ownService && (type === '*' || type === 'all_supported' || type === ownType);
}

function split(resourceType: string): [service: string, type: string] {
  const [service = '', ...type] = resourceType.toLowerCase().split(':');
  return [service, type.join(':')];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
