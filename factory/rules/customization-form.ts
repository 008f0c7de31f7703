import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { defaultMisfits, definitionOf, OUTPUT_NAME } from '../customizations/definitions';
import { readSource } from '../customizations/module-source';
import { quoted } from '../diagnostics/quoted';
import { customizationLists } from '../model/customization-lists';
import { SLUG, SLUG_FORM } from '../model/slug';
import type { CustomizationDocument, Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { duplicates } from './shared/duplicates';

type Report = (finding: Finding) => void;

/** Names that Terraform keeps for itself in a call of a module. */
const RESERVED = new Set([
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'lifecycle',
  'depends_on',
  'locals',
]);

/** A file of customizations/ that is no customization: TypeScript that can't be loaded, or a module that can't be called. */
export const customizationForm: Rule = {
  id: 'customization-form',
  check(workspace, report) {
    const { customizationModules, customizationScripts } = workspace;
    const all = [...customizationModules, ...customizationScripts];
    for (const { name, file } of all) {
      if (SLUG.test(name)) continue;
      report({
        file,
        message: `${quoted(name)} can't be the name of a customization: Terraform addresses derive from it. It has ${SLUG_FORM}. Rename it.`,
      });
    }
    for (const { item, first } of duplicates(all, ({ name }) => name)) {
      report({
        file: item.file,
        message: `${first.file} is a customization of this name, too, and a request could mean either. Rename one.`,
      });
    }
    for (const document of customizationModules) checkModule(workspace, document, report);
    checkScripts(workspace, report);
  },
};

/** Only those that something names are loaded: `validate` is not to pay for the others. */
function checkScripts(workspace: Workspace, report: Report): void {
  const named = new Set(
    customizationLists(workspace).flatMap(({ entries }) => entries.map(({ name }) => name)),
  );
  for (const { name, file } of workspace.customizationScripts) {
    if (!named.has(name)) continue;
    const definition = definitionOf(workspace, name);
    if (definition?.file !== file || !definition.fault) continue;
    const { message, offset } = definition.fault;
    report({ file, message, ...(offset === undefined ? {} : { range: [offset, offset + 1] as const }) });
  }
}

function checkModule(workspace: Workspace, { file, data }: CustomizationDocument, report: Report): void {
  const { module } = data;
  if (module?.source !== undefined) {
    const read = readSource(file, module.source, module.version);
    if ('misform' in read) {
      report({ file, pointer: ['module', read.field ?? 'source'], message: read.misform });
    } else if (
      'source' in read &&
      read.source.kind === 'folder' &&
      !hasTerraform(workspace, read.source.path)
    ) {
      report({
        file,
        pointer: ['module', 'source'],
        message: `The folder ${quoted(read.source.path)} holds no Terraform (*.tf). It is looked for beside this file.`,
      });
    }
  }
  for (const [name, input] of Object.entries(module?.inputs ?? {})) {
    const pointer = ['module', 'inputs', name];
    if (RESERVED.has(name) || !OUTPUT_NAME.test(name)) {
      report({
        file,
        pointer,
        onKey: true,
        message: `${quoted(name)} can't be an input: ${RESERVED.has(name) ? 'Terraform keeps that name for itself.' : 'Terraform names have letters, digits, "_" and "-", a letter first.'}`,
      });
    }
    if (input?.type === undefined || input.default === undefined) continue;
    if (!defaultMisfits(input.type, input.default)) continue;
    report({
      file,
      pointer: [...pointer, 'default'],
      message: `The default is none of the type ${quoted(input.type)} that the input has.`,
    });
  }
  (module?.outputs ?? []).forEach((name, index) => {
    if (name === undefined || OUTPUT_NAME.test(name)) return;
    report({
      file,
      pointer: ['module', 'outputs', index],
      message: `${quoted(name)} can't be an output: Terraform names have letters, digits, "_" and "-", a letter first.`,
    });
  });
}

function hasTerraform({ root, customizationsFolder }: Workspace, folder: string): boolean {
  const listed = customizationsFolder.files.some(
    (file) => posix.dirname(file) === folder && /\.tf(\.json)?$/.test(file),
  );
  return listed || (!folder.startsWith('customizations/') && existsSync(join(root, folder, 'main.tf')));
}
