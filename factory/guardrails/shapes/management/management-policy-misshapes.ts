import { quoted } from '../../../diagnostics/quoted';
import { suggest } from '../../../diagnostics/suggest';
import { isObject, type Misshape } from '../../misshape';
import type { ManagementPolicy } from './management-policy';
import { settingMisshapes } from './setting-misshapes';

/** Holds a document against the form of a type that hands settings down. */
export function managementPolicyMisshapes(
  document: unknown,
  { name, root, shape, further }: ManagementPolicy,
): readonly Misshape[] {
  if (!isObject(document)) return [{ pointer: [], message: `${name} is a mapping with "${root}".` }];
  const strangers = Object.keys(document).filter((key) => key !== root);
  const settings = document[root];
  if (settings === undefined && strangers.length === 0) {
    return [{ pointer: [], message: `${name} needs "${root}", under which all its settings stand.` }];
  }
  return [
    ...strangers.map((key) => ({
      pointer: [key],
      onKey: true,
      message: `${name} has no element ${quoted(key)}: all its settings stand under "${root}".`,
      suggest: suggest(key, [root]),
    })),
    ...(settings === undefined ? [] : settingMisshapes(settings, shape, [root])),
    ...(further && isObject(settings) ? further(settings) : []),
  ];
}
