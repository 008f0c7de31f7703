import { resourceType } from '../aws/config/limits';
import type { ManagedRule } from '../aws/config/managed-rules';
import {
  conformancePackName,
  organizationRuleName,
  ruleIdentifier,
  ruleParametersLength,
} from '../aws/config/organization-limits';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { givenConfigRules, knownRule } from '../model/security/services/resolve-organization-config';
import type { Rule } from './rule';
import { hasField } from './shared/has-field';
import { misfit } from './shared/misfit';
import { suggester } from './shared/suggester';

/**
 * Rules and conformance packs for all accounts that AWS Config refuses, and rules that could never be kept.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutOrganizationConfigRule.html
 */
export const organizationConfigForm: Rule = {
  id: 'organization-config-form',
  check(workspace, report) {
    const { organization } = workspace;
    const { file } = organization;
    const say = (pointer: Pointer, message: string, onKey = true, suggest?: readonly string[]): void =>
      report({ file, pointer, message, ...(onKey ? { onKey } : {}), ...(suggest ? { suggest } : {}) });

    for (const name of Object.keys(organization.data.security?.conformancePacks ?? {})) {
      const wrong = misfit(name, conformancePackName, organization.file);
      if (wrong !== undefined)
        say(
          ['security', 'conformancePacks', name],
          `${quoted(name)} can't be the name of a conformance pack. ${wrong}`,
        );
    }
    for (const [name, settings] of givenConfigRules(workspace)) {
      const at = ['security', 'configRules', name];
      const wrong = misfit(name, organizationRuleName, organization.file);
      if (wrong !== undefined) say(at, `${quoted(name)} can't be the name of a rule. ${wrong}`);
      const known = knownRule(name);
      const { identifier, parameters = {}, resourceTypes } = settings;
      if (identifier === undefined && !known && !hasField(organization, [...at, 'identifier'])) {
        say(
          at,
          `${quoted(name)} is none of the rules that baselines know, so that it needs an "identifier": AWS's, from the page of the rule.`,
        );
      }
      const unfit = identifier === undefined ? undefined : misfit(identifier, ruleIdentifier);
      if (unfit !== undefined)
        say(
          [...at, 'identifier'],
          `${quoted(identifier)} can't be the identifier of a rule. ${unfit}`,
          false,
        );
      const length = JSON.stringify(parameters).length;
      if (length > ruleParametersLength) {
        say(
          [...at, 'parameters'],
          `As JSON these parameters have ${length} characters; AWS takes ${ruleParametersLength}.`,
        );
      }
      for (const [index, type] of (resourceTypes ?? []).entries()) {
        const odd = type === undefined ? undefined : misfit(type, resourceType);
        if (odd !== undefined)
          say([...at, 'resourceTypes', index], `${quoted(type)} can't be a type of resources. ${odd}`, false);
      }
      if (known && (identifier === undefined || identifier === known.identifier)) {
        for (const [parameter, message, suggest] of parameterFaults(known, parameters))
          say([...at, ...parameter], message, true, suggest);
      }
    }
  },
};

type ParameterFault = readonly [pointer: Pointer, message: string, suggest?: readonly string[]];

/** Of rules that are known here: parameters that AWS's rule does not have, or does not take, or needs. */
function parameterFaults(
  rule: ManagedRule,
  parameters: Readonly<Record<string, string | undefined>>,
): readonly ParameterFault[] {
  if (rule.identifier === 'REQUIRED_TAGS') {
    return parameters.tag1Key === undefined
      ? [
          [
            [],
            'This rule needs to know what to ask for: "parameters" with "tag1Key", up to "tag6Key", and their values.',
          ],
        ]
      : [];
  }
  const names = [...Object.keys(rule.texts), ...Object.keys(rule.flags)];
  const suggest = suggester(names);
  return Object.entries(parameters).flatMap(([name, value]): readonly ParameterFault[] => {
    const at = ['parameters', name];
    if (!names.includes(name)) {
      const all = names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`;
      return [[at, `${rule.identifier} has no parameter ${quoted(name)}. ${all}`, suggest(name)]];
    }
    const form = rule.texts[name]?.form;
    const wrong =
      value === undefined
        ? undefined
        : form
          ? misfit(value, form)
          : ['true', 'false'].includes(value)
            ? undefined
            : 'AWS takes "true" or "false".';
    return wrong === undefined ? [] : [[at, `${quoted(value)} can't be that parameter. ${wrong}`]];
  });
}
