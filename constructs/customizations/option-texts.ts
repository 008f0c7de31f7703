import { type LateText, mapTexts, splitLateTexts } from '../../factory/customizations/late-text';
import { terraformTemplate } from '../terraform-text';

/** Reference to what only an apply tells. */
export type LateReference = (value: LateText) => string;

/** Options as Terraform takes them: late values by reference, and all else as data. */
export function optionTexts(
  options: unknown,
  late: LateReference,
  split: (text: string) => readonly (string | LateText)[] = splitLateTexts,
): unknown {
  return mapTexts(options, (text) =>
    terraformTemplate(
      split(text).map((part) => (typeof part === 'string' ? part : { reference: late(part) })),
    ),
  );
}
