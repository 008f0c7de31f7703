import { yamlFaultRule } from './shared/yaml-fault-rule';

/** Aliases of aliases that grow a small file into more than memory holds. */
export const aliasBomb = yamlFaultRule('alias-bomb', 'alias-bomb', ({ message }) => message);
