import { z } from 'zod';
import type { CustomizationFile, InputType } from '../model/customization-file';
import type { Loose } from '../model/loose';
import type { CustomizationDocument, Workspace } from '../model/workspace';
import type { CustomizationDefinition } from './api';
import { CompileError } from './compile';
import { TypeScriptLoader } from './load-typescript';

/** A file of customizations/ with what accounts may say of it. */
export interface Definition {
  readonly name: string;
  readonly file: string;
  readonly description: string | undefined;
  /** Undefined for one in TypeScript. */
  readonly module: Loose<CustomizationFile>['module'];
  /** Shape of the options; undefined when the file tells none that can be used. */
  readonly options: z.ZodType | undefined;
  /** Names of the options, for did-you-mean. */
  readonly optionNames: readonly string[];
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly outputs: readonly string[];
  readonly fault: DefinitionFault | undefined;
}

/** Why a file in TypeScript is no customization. */
export interface DefinitionFault {
  readonly message: string;
  /** Character offset in the file. */
  readonly offset: number | undefined;
}

const known = new WeakMap<Workspace, Map<string, Definition | undefined>>();

/**
 * The definition that a name stands for, made once for all that look at it: a file in TypeScript is loaded when it is first
 * asked for.
 *
 * @returns undefined when no file has that name
 */
export function definitionOf(workspace: Workspace, name: string): Definition | undefined {
  const definitions = known.get(workspace) ?? new Map<string, Definition | undefined>();
  known.set(workspace, definitions);
  if (!definitions.has(name)) definitions.set(name, define(workspace, name));
  return definitions.get(name);
}

function define(workspace: Workspace, name: string): Definition | undefined {
  const module = workspace.customizationModules.find((document) => document.name === name);
  if (module) return ofModule(module);
  const script = workspace.customizationScripts.find((entry) => entry.name === name);
  return script && ofScript(workspace.root, name, script.file);
}

function ofModule({ name, file, data, issues, value }: CustomizationDocument): Definition {
  const inputs = Object.entries(data.module?.inputs ?? {}).flatMap(([input, entry]) =>
    entry?.type === undefined ? [] : [{ input, ...entry, type: entry.type }],
  );
  const shape = Object.fromEntries(
    inputs.map(({ input, type, required }) => {
      const own = inputShapes[type];
      return [input, required ? own : own.optional()];
    }),
  );
  // What is wrong with the file is told of the file, and not of all that use it.
  const readable = value !== undefined && issues.length === 0;
  return {
    name,
    file,
    description: data.description,
    module: data.module,
    options: readable ? z.strictObject(shape) : undefined,
    optionNames: inputs.map(({ input }) => input),
    defaults: Object.fromEntries(
      inputs.flatMap((entry) =>
        entry.default === undefined || defaultMisfits(entry.type, entry.default)
          ? []
          : [[entry.input, entry.default]],
      ),
    ),
    outputs: (data.module?.outputs ?? []).filter((output) => output !== undefined),
    fault: undefined,
  };
}

const inputShapes: Readonly<Record<InputType, z.ZodType>> = {
  string: z.string(),
  number: z.number(),
  bool: z.boolean(),
  'list(string)': z.array(z.string()),
  'map(string)': z.record(z.string(), z.string()),
};

/** Whether the default of an input is of another type. With a placeholder in it, the options of each account tell. */
export function defaultMisfits(type: InputType, value: unknown): boolean {
  return !JSON.stringify(value).includes('{{') && !inputShapes[type].safeParse(value).success;
}

function ofScript(root: string, name: string, file: string): Definition {
  const base = { name, file, description: undefined, module: undefined, defaults: {} };
  const faulty = (message: string, offset?: number): Definition => ({
    ...base,
    options: undefined,
    optionNames: [],
    outputs: [],
    fault: { message, offset },
  });
  try {
    const { definition, message } = asDefinition(new TypeScriptLoader(root).load(file));
    if (!definition) return faulty(message);
    const options = definition.options ?? z.strictObject({});
    const shape: unknown = 'shape' in options ? options.shape : undefined;
    return {
      ...base,
      description: definition.description,
      options,
      optionNames: typeof shape === 'object' && shape !== null ? Object.keys(shape) : [],
      outputs: definition.outputs ?? [],
      fault: undefined,
    };
  } catch (error) {
    if (error instanceof CompileError)
      return faulty(`This is not TypeScript: ${error.message}.`, error.offset);
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return faulty(`Loading this file fails: ${reason}`);
  }
}

/**
 * A definition out of what a file exports by default.
 *
 * @throws Error when it exports none; used where the file was checked before
 */
export function loadDefinition(root: string, file: string): CustomizationDefinition {
  const { definition, message } = asDefinition(new TypeScriptLoader(root).load(file));
  if (!definition) throw new Error(`${file}: ${message}`);
  return definition;
}

function asDefinition(
  exported: unknown,
): { definition: CustomizationDefinition; message: '' } | { definition: undefined; message: string } {
  const found = (exported as { default?: Partial<CustomizationDefinition> } | null)?.default;
  const wrong = (message: string) => ({ definition: undefined, message });
  if (typeof found !== 'object' || found === null) {
    return wrong('This file exports no customization: "export default defineCustomization({ ... })".');
  }
  if (typeof found.build !== 'function') return wrong('The customization has no function "build".');
  if (found.options !== undefined && typeof found.options?.safeParse !== 'function') {
    return wrong('The "options" of the customization are no shape: write "z.strictObject({ ... })".');
  }
  const outputs: unknown = found.outputs ?? [];
  if (
    !Array.isArray(outputs) ||
    !outputs.every((name) => typeof name === 'string' && OUTPUT_NAME.test(name))
  ) {
    return wrong('The "outputs" of the customization are no list of names of letters, digits and "_".');
  }
  return { definition: found as CustomizationDefinition, message: '' };
}

/** What an output may be called: part of the name of an output of the stack. */
export const OUTPUT_NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
