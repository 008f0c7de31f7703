import { duplicateEmail } from './duplicate-email';
import type { Rule } from './rule';
import { unknownKey } from './unknown-key';
import { unknownOrganizationalUnit } from './unknown-organizational-unit';
import { yamlSyntax } from './yaml-syntax';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [duplicateEmail, unknownKey, unknownOrganizationalUnit, yamlSyntax];
