import { resourceType } from '../aws/config/limits';
import { managedRule, managedRuleNames } from '../aws/config/managed-rules';
import { reservedTagPrefix, tagKey, tagValue } from '../aws/tag-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';
import { foreignPartition } from './shared/foreign-partition';
import { misfit } from './shared/misfit';

/**
 * Parameters of AWS Config's managed rules that AWS refuses, or with which a rule could never be kept.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const configRulesForm: Rule = {
  id: 'config-rules-form',
  check(workspace, report) {
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const { configRules } = controls;
      if (typeof configRules !== 'object') continue;
      const refuse = (at: Pointer, value: string, what: string, why: string, onKey = false): void =>
        report({
          file,
          pointer: [...pointer, 'configRules', ...at],
          ...(onKey ? { onKey } : {}),
          message: `${quoted(value)} can't be ${what}. ${why}`,
        });
      const look = (at: Pointer, value: unknown, limit: TextLimit, what: string): void => {
        const wrong =
          typeof value === 'string'
            ? (misfit(value, limit) ?? foreignPartition(value, workspace))
            : undefined;
        if (wrong !== undefined) refuse(at, String(value), what, wrong);
      };

      for (const name of managedRuleNames) {
        const settings = configRules[name];
        if (typeof settings !== 'object') continue;
        for (const [parameter, { form }] of Object.entries(managedRule(name).texts))
          look([name, parameter], settings[parameter], form, `the "${parameter}" of the rule ${name}`);
        for (const [index, type] of (settings.resourceTypes ?? []).entries())
          look([name, 'resourceTypes', index], type, resourceType, 'a type of resources');
        if (settings.resourceTypes?.length === 0) {
          report({
            file,
            pointer: [...pointer, 'configRules', name, 'resourceTypes'],
            message: `With an empty list ${quoted(name)} would run at every change of anything. Name types, leave "resourceTypes" out for all that the rule knows, or switch the rule off with false.`,
          });
        }
      }
      for (const [key, values] of Object.entries(configRules.tags ?? {})) {
        const wrong = key.toLowerCase().startsWith(reservedTagPrefix)
          ? `Keys that begin with ${reservedTagPrefix} are AWS's own: nobody can set them.`
          : misfit(key, tagKey);
        if (wrong !== undefined) refuse(['tags', key], key, 'the key of a tag', wrong, true);
        for (const [index, value] of (values ?? []).entries())
          look(['tags', key, index], value, tagValue, 'the value of a tag');
      }
    }
  },
};
