import type { z } from 'zod';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { suggest } from '../diagnostics/suggest';
import { valueAt } from '../model/shape-check';
import type { FilledCustomization, OptionMisshape } from './filled';
import { LateSamples } from './late-text';

type ZodIssue = z.core.$ZodIssue;

/** How the options of a customization do not fit its shape, each with its place. */
export function optionFindings(customization: FilledCustomization): OptionMisshape[] {
  const { definition, options, requested } = customization;
  if (!definition.options) return [];
  const result = parse(definition.options, new LateSamples(options).fill());
  if (typeof result === 'string') {
    return [
      { ...requested.place, message: `The options of ${quoted(requested.name)} can't be checked: ${result}` },
    ];
  }
  return result.flatMap((issue) => findingsOf(issue, customization));
}

/** The issues; a text when the shape itself fails, as one with an asynchronous check does. */
function parse(shape: z.ZodType, value: unknown): readonly ZodIssue[] | string {
  try {
    const result = shape.safeParse(value);
    return result.success ? [] : result.error.issues;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function findingsOf(issue: ZodIssue, customization: FilledCustomization): OptionMisshape[] {
  const { definition, options, placeOf } = customization;
  const pointer: Pointer = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const name = quoted(definition.name);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...placeOf([...pointer, key]),
      onKey: true,
      message: `The customization ${name} has no option ${quoted(pathText([...pointer, key]))}.`,
      suggest: pointer.length === 0 ? suggest(key, definition.optionNames) : [],
    }));
  }
  if (pointer.length === 0 || valueAt(options, pointer) === undefined) {
    return [
      {
        ...placeOf(pointer.slice(0, -1)),
        message:
          pointer.length === 0
            ? `The options do not fit the customization ${name}: ${sentence(issue.message)}`
            : `The customization ${name} needs the option ${quoted(pathText(pointer))}. Add it under "options".`,
      },
    ];
  }
  return [
    {
      ...placeOf(pointer),
      message: `This does not fit the option ${quoted(pathText(pointer))} of the customization ${name}: ${sentence(issue.message)}`,
    },
  ];
}

/** zod writes no full stop. */
function sentence(text: string): string {
  const own = text.replace(/^Invalid input: /, '');
  return /[.!?]$/.test(own) ? own : `${own}.`;
}

function pathText(pointer: Pointer): string {
  return pointer.join('.');
}
