import { quoted } from '../diagnostics/quoted';
import { yamlFaultRule } from './shared/yaml-fault-rule';

/** One key twice in a mapping: one of the two values would be dropped, and which one no reader can tell. */
export const duplicateKey = yamlFaultRule(
  'duplicate-key',
  'duplicate-key',
  ({ range }, { text }) =>
    `The key ${quoted(text.slice(...range).replace(/^(["'])(.*)\1$/s, '$2'))} stands here a second time in the same mapping, so one of its values would be lost. Keep one.`,
);
