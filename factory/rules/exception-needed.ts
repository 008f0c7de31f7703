import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { hasField } from './shared/has-field';
import { switchedOff } from './shared/switched-off';

/** A request switches off a control, or a part of one, and does not say why and until when. */
export const exceptionNeeded: Rule = {
  id: 'exception-needed',
  check(workspace, report) {
    for (const { request, off } of switchedOff(workspace)) {
      const { baseline } = request.data;
      const dropped = typeof baseline === 'object' && baseline.exceptions === undefined;
      if (dropped && hasField(request, ['baseline', 'exceptions'])) continue;
      for (const { control, pointer, how, source } of off) {
        // One that does not fit its shape is told of already.
        if (hasField(request, ['baseline', 'exceptions', control])) continue;
        report({
          file: request.file,
          pointer,
          message: `${quoted(control)} is on (${source}), and this request ${how} without a word on why and until when. Add "exceptions" to "baseline", with ${control}: { reason: ..., expires: ... }, or leave it on.`,
        });
      }
    }
  },
};
