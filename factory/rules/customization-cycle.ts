import { type FilledCustomization, filledCustomizations } from '../customizations/filled';
import { splitLateTexts } from '../customizations/late-text';
import type { Pointer } from '../diagnostics/problem';
import type { Rule } from './rule';
import { forEachText } from './shared/each-text';

interface Use {
  /** Account whose output is used. */
  readonly of: string;
  readonly customization: FilledCustomization;
  readonly pointer: Pointer;
}

/**
 * Accounts whose customizations refer to outputs in a circle: each baseline would have to be applied before the other.
 */
export const customizationCycle: Rule = {
  id: 'customization-cycle',
  check(workspace, report) {
    const uses = new Map<string, readonly Use[]>(
      filledCustomizations(workspace).map(({ request, customizations }) => [
        request.slug,
        customizations.flatMap(usesIn),
      ]),
    );
    for (const [slug, own] of uses) {
      for (const { of, customization, pointer } of own) {
        const way = wayBetween(uses, of, slug);
        if (way === undefined) continue;
        report({
          ...customization.placeOf(pointer),
          message:
            of === slug
              ? 'This is an output of the same account: its baseline cannot read its own state. Give the value itself.'
              : `This output comes from ${of}, whose baseline waits for that of ${slug} itself (${[slug, ...way].join(' -> ')}). Take one of them out of the circle.`,
        });
      }
    }
  },
};

function usesIn(customization: FilledCustomization): Use[] {
  const found: Use[] = [];
  forEachText(customization.options, (text, at) => {
    for (const part of splitLateTexts(text)) {
      if (typeof part !== 'string' && part.kind === 'output') {
        found.push({ of: part.slug, customization, pointer: [...at] });
      }
    }
  });
  return found;
}

/** The accounts from one to another by what they use, both included; undefined when there is no such way. */
function wayBetween(
  uses: ReadonlyMap<string, readonly Use[]>,
  from: string,
  to: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const slug of cameFrom.keys()) {
    if (slug === to) {
      const way: string[] = [];
      for (let step: string | undefined = to; step !== undefined; step = cameFrom.get(step))
        way.unshift(step);
      return way;
    }
    for (const { of } of uses.get(slug) ?? []) if (!cameFrom.has(of)) cameFrom.set(of, slug);
  }
  return undefined;
}
