import { quoted } from '../diagnostics/quoted';
import { spared } from '../guardrails/exceptions/spared';
import { guardrailLists } from '../model/guardrail-lists';
import type { Rule } from './rule';
import { areUsesKnown } from './shared/known-uses';
import { suggester } from './shared/suggester';

/** An attachment spares something that is not there, or that it would not reach anyway. */
export const unknownException: Rule = {
  id: 'unknown-exception',
  check(workspace, report) {
    // What a broken file was to say may be just what is named.
    if (!areUsesKnown(workspace)) return;
    const suggest = {
      'organizational unit': suggester(workspace.organizationalUnitByPath.keys()),
      'account request': suggester(workspace.requests.map(({ slug }) => slug)),
    };
    for (const { file, place, entries, target } of guardrailLists(workspace)) {
      for (const entry of entries) {
        for (const { exception, kind, exists } of spared(workspace, place, entry).strays) {
          report({
            file,
            pointer: exception.pointer,
            message: exists
              ? `${quoted(exception.name)} is not below ${target}, so that ${quoted(entry.name)} attached there never reaches it. Remove it.`
              : `There is no ${kind} ${quoted(exception.name)}.`,
            suggest: exists ? [] : suggest[kind](exception.name),
          });
        }
      }
    }
  },
};
