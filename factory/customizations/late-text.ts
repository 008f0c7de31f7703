import { type LateValue, lateMark, splitLateValues } from '../guardrails/late-value';

/** An output of another account's customization. */
export interface OutputValue {
  readonly kind: 'output';
  /** Slug of the account. */
  readonly slug: string;
  readonly customization: string;
  readonly output: string;
}

/** What only an apply tells. */
export type LateText = LateValue | OutputValue;

/** How an output stands in the text of an option; as `lateMark`, which has the other values. */
export function mark(value: LateText): string {
  return value.kind === 'output'
    ? `{{output:${value.slug}.${value.customization}.${value.output}}}`
    : lateMark(value);
}

const OUTPUT = /\{\{output:([a-z0-9-]+)\.([a-z0-9-]+)\.([A-Za-z0-9_-]+)\}\}/g;

/** Takes the text of an option apart into what is plain and what is late, in order. */
export function splitLateTexts(text: string): readonly (string | LateText)[] {
  const pieces = text.split(OUTPUT);
  const parts: (string | LateText)[] = [];
  for (let at = 0; at < pieces.length; at += 4) {
    parts.push(...splitLateValues(pieces[at] ?? ''));
    const [slug, customization, output] = pieces.slice(at + 1, at + 4);
    if (slug !== undefined && customization !== undefined && output !== undefined) {
      parts.push({ kind: 'output', slug, customization, output });
    }
  }
  return parts;
}

/** A copy of plain data with every text in it replaced. */
export function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, below]) => [replace(key), mapTexts(below, replace)]),
  );
}

/** Texts of the right form that stand for late values while a shape is held against options: `splitSamples` undoes it. */
export class LateSamples {
  readonly #samples = new Map<string, { readonly sample: string; readonly value: LateText }>();
  readonly #taken: string;

  /** @param options - in which no sample may stand already */
  constructor(private readonly options: Readonly<Record<string, unknown>>) {
    this.#taken = JSON.stringify(options);
  }

  /** The options with samples in the place of marks. */
  fill(): unknown {
    return mapTexts(this.options, (text) =>
      splitLateTexts(text)
        .map((part) => (typeof part === 'string' ? part : this.#sampleOf(part)))
        .join(''),
    );
  }

  /** Takes a text apart that came out of what `fill` made. */
  split(text: string): readonly (string | LateText)[] {
    let parts: readonly (string | LateText)[] = [text];
    for (const { sample, value } of this.#samples.values()) {
      parts = parts.flatMap((part) =>
        typeof part === 'string'
          ? part
              .split(sample)
              .flatMap((piece, index) => [...(index > 0 ? [value] : []), ...(piece ? [piece] : [])])
          : [part],
      );
    }
    return parts;
  }

  #sampleOf(value: LateText): string {
    const key = mark(value);
    const known = this.#samples.get(key);
    if (known) return known.sample;
    for (let number = this.#samples.size; ; number += 1) {
      const sample = FORM[value.kind](String(number).padStart(8, '0'));
      if (this.#taken.includes(sample)) continue;
      this.#samples.set(key, { sample, value });
      return sample;
    }
  }
}

/** Eight digits in the form of each late value: those of AWS's documentation, as in factory/guardrails/late-value.ts. */
const FORM: Readonly<Record<LateText['kind'], (digits: string) => string>> = {
  accountId: (digits) => `9999${digits}`,
  organizationId: (digits) => `o-99${digits}`,
  rootId: (digits) => `r-99${digits}`,
  organizationalUnitId: (digits) => `ou-9999-${digits}`,
  output: (digits) => `output-${digits}`,
};
