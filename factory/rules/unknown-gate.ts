import { quoted } from '../diagnostics/quoted';
import { placedAllowances } from '../model/allowance';
import { allowableGates, gateRules } from '../pipeline/gate';
import type { ExplicitForm } from '../pipeline/gate/gate-rule';
import type { Rule } from './rule';
import { suggester } from './shared/suggester';

/** What is said of a rule of the gate that `allow` does not lift. */
const INSTEAD: Readonly<Record<Exclude<ExplicitForm, 'allow'>, string>> = {
  closed: 'Only `state: closed` in the request of the account does',
  never: 'Nothing does',
};

/** An entry of `allow` names no rule of the gate, or one that it can't lift. */
export const unknownGate: Rule = {
  id: 'unknown-gate',
  check(workspace, report) {
    const suggest = suggester(allowableGates);
    for (const { document, allowance, pointer } of placedAllowances(workspace)) {
      const { gate } = allowance;
      if (gate === undefined || allowableGates.includes(gate)) continue;
      const form = gateRules.find(({ id }) => id === gate)?.explicitForm ?? 'allow';
      report({
        file: document.file,
        pointer: [...pointer, 'gate'],
        message:
          form === 'allow'
            ? `The gate has no rule ${quoted(gate)}.`
            : `No entry of \`allow\` lifts ${quoted(gate)}. ${INSTEAD[form]}: see help/gate/${gate}.md.`,
        suggest: form === 'allow' ? suggest(gate) : [],
      });
    }
  },
};
