import { tagKey } from '../../../../aws/tag-limits';
import { quoted } from '../../../../diagnostics/quoted';
import { isObject, type JsonObject, type Misshape } from '../../../misshape';
import { isUnfilled, textOf, type ValueForm } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, named, one } from '../setting-shape';

const key: ValueForm = {
  accepts: (value) => typeof value === 'string' && value.length >= 1 && value.length <= tagKey.max,
  words: `a text of 1 to ${tagKey.max} characters`,
};

const resourceType = textOf(
  'a service and a type such as "ec2:instance", or "ec2:ALL_SUPPORTED"; no wildcard stands for all services',
  /^[a-z0-9-]+:[A-Za-z0-9_*/.-]+$/,
);

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_example-tag-policies.html */
export const tag: ManagementPolicy = {
  name: 'A tag policy',
  root: 'tags',
  shape: named(
    'tag keys',
    group({
      tag_key: one(key),
      tag_value: many(textOf('a text with one "*" at most', /^[^*]*\*?[^*]*$/)),
      enforced_for: many(resourceType),
      report_required_tag_for: many(resourceType),
    }),
    { name: key, caseless: true },
  ),
  further: (tags) => Object.entries(tags).flatMap(([name, entry]) => otherKey(name, entry)),
};

/** A tag key that is another one than the key it stands under: they may differ by case only. */
function otherKey(name: string, entry: unknown): Misshape[] {
  const own =
    isObject(entry) && isObject(entry.tag_key) ? (entry.tag_key as JsonObject)['@@assign'] : undefined;
  if (typeof own !== 'string' || own.toLowerCase() === name.toLowerCase() || isUnfilled(own)) return [];
  const message = `The tag key ${quoted(own)} stands under ${quoted(name)}: the two must be the same but for case. The tag key says how it is to be written.`;
  return [{ pointer: ['tags', name, 'tag_key', '@@assign'], message, suggest: [name] }];
}
