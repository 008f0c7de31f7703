import { quoted } from '../diagnostics/quoted';
import { placedExceptions } from '../model/control-exceptions';
import type { Rule } from './rule';
import { hasField } from './shared/has-field';
import { switchedOff } from './shared/switched-off';

/** A request has an exception from a control that it does not switch off. */
export const unusedException: Rule = {
  id: 'unused-exception',
  severity: 'warning',
  check(workspace, report) {
    const offBy = new Map(
      switchedOff(workspace).map(({ request, off }) => [request, new Set(off.map(({ control }) => control))]),
    );
    for (const { request, control, pointer } of placedExceptions(workspace)) {
      const off = offBy.get(request);
      if (!off || off.has(control)) continue;
      const says = request.data.baseline;
      const setting = typeof says === 'object' ? says[control] : undefined;
      // What it says of the control was dropped for its shape: nothing is known.
      if (setting === undefined && hasField(request, ['baseline', control])) continue;
      const why = setting === false ? 'is off without this request' : 'is not switched off by this request';
      report({
        file: request.file,
        pointer,
        onKey: true,
        message: `${quoted(control)} ${why}, so that there is nothing to make an exception from. Remove it.`,
      });
    }
  },
};
