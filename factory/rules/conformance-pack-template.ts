import { packParameters, packResourceTypes, packTemplateBytes } from '../aws/config/organization-limits';
import { quoted } from '../diagnostics/quoted';
import type { ConformancePackDocument } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { isLost } from './shared/has-field';
import { suggester } from './shared/suggester';

type Report = (finding: Finding) => void;

/**
 * The template of a conformance pack: it is there, is small enough to go along with the request, holds what AWS lets a pack
 * hold, and has the parameters that are set.
 * https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html
 */
export const conformancePackTemplate: Rule = {
  id: 'conformance-pack-template',
  check({ organization, conformancePacks, conformancePacksFolder }, report) {
    for (const { item, first } of duplicates(conformancePacks, ({ name }) => name)) {
      report({
        file: item.file,
        message: `${first.file} has the same name, and organization.yaml names templates without their ending: rename one of the two.`,
      });
    }
    for (const pack of conformancePacks) checkTemplate(pack, report);
    // A folder that can't be read may hold them all.
    if (conformancePacksFolder.unreadable.length > 0) return;
    const templates = new Map(conformancePacks.map((pack) => [pack.name, pack]));
    const suggest = suggester(templates.keys());
    for (const [name, settings] of Object.entries(organization.data.security?.conformancePacks ?? {})) {
      const at = ['security', 'conformancePacks', name];
      const template = templates.get(name);
      if (!template) {
        report({
          file: organization.file,
          pointer: at,
          onKey: true,
          message: `There is no template ${quoted(name)}: no file conformance-packs/${name}.yaml, .yml or .json.`,
          suggest: suggest(name),
        });
        continue;
      }
      if (isLost(template)) continue;
      const parameters = mapping(mapping(template.value)?.Parameters) ?? {};
      const given = settings?.parameters ?? {};
      for (const parameter of Object.keys(given)) {
        if (Object.hasOwn(parameters, parameter)) continue;
        report({
          file: organization.file,
          pointer: [...at, 'parameters', parameter],
          onKey: true,
          message: `${template.file} has no parameter ${quoted(parameter)}.`,
          suggest: suggester(Object.keys(parameters))(parameter),
        });
      }
      if (Object.keys(given).length > packParameters) {
        report({
          file: organization.file,
          pointer: [...at, 'parameters'],
          onKey: true,
          message: `These are ${Object.keys(given).length} parameters; AWS takes ${packParameters} of one pack.`,
        });
      }
      for (const [parameter, form] of Object.entries(parameters)) {
        if (mapping(form)?.Default !== undefined || Object.hasOwn(given, parameter)) continue;
        report({
          file: organization.file,
          pointer: at,
          onKey: true,
          message: `${template.file} gives its parameter ${quoted(parameter)} no default, so that it needs a value in "parameters".`,
        });
      }
    }
  },
};

function checkTemplate({ file, text, fault, faults, value }: ConformancePackDocument, report: Report): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > packTemplateBytes) {
    report({
      file,
      message: `This template has ${bytes} bytes; AWS takes ${packTemplateBytes}. Split it into two packs.`,
    });
  }
  if (fault || faults.length > 0) return;
  const resources = mapping(mapping(value)?.Resources);
  if (!resources || Object.keys(resources).length === 0) {
    report({ file, message: 'A template has "Resources": the rules, and what mends what they find.' });
    return;
  }
  const types: readonly unknown[] = packResourceTypes;
  for (const [id, resource] of Object.entries(resources)) {
    const type = mapping(resource)?.Type;
    if (types.includes(type)) continue;
    report({
      file,
      pointer: ['Resources', id],
      onKey: true,
      message: `${quoted(id)} has the type ${quoted(String(type))}; in a conformance pack AWS takes ${packResourceTypes.join(' and ')} only.`,
    });
  }
}

function mapping(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
