import { yamlFaultRule } from './shared/yaml-fault-rule';

/** A text that is not one YAML 1.2 document with one meaning. */
export const yamlSyntax = yamlFaultRule('yaml-syntax', 'syntax', ({ message }) => message);
