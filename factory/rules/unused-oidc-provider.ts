import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { deployRoles } from './shared/deploy-roles';
import { suggester } from './shared/suggester';

/** `existingProviders` names an issuer that no deployment role trusts: a slip of the pen, as a rule. */
export const unusedOidcProvider: Rule = {
  id: 'unused-oidc-provider',
  check(workspace, report) {
    const known = new Set(deployRoles(workspace).flatMap(({ url }) => (url === undefined ? [] : [url])));
    const suggest = suggester(known);
    for (const { file, pointer, data } of accountLayers(workspace)) {
      (data.deploy?.existingProviders ?? []).forEach((url, index) => {
        if (url === undefined || known.has(url)) return;
        report({
          file,
          pointer: [...pointer, 'deploy', 'existingProviders', index],
          message: `No deployment role trusts the issuer ${quoted(url)}, so that its provider is not needed. Spell it as the roles do, or remove it.`,
          suggest: suggest(url),
        });
      });
    }
  },
};
