import { accountAlias } from '../aws/account-limits';
import { quoted } from '../diagnostics/quoted';
import { SLUG } from '../model/slug';
import type { Rule } from './rule';
import { accountAliases } from './shared/account-aliases';
import { controlPlaces } from './shared/baselines';
import { misfit } from './shared/misfit';

/**
 * What AWS takes as an account alias, given or made from the names of organisation and account.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html
 */
export const accountAliasForm: Rule = {
  id: 'account-alias-form',
  check(workspace, report) {
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const alias = typeof controls.accountAlias === 'object' ? controls.accountAlias.alias : undefined;
      const wrong = alias === undefined ? undefined : aliasMisfit(alias);
      if (wrong === undefined) continue;
      report({
        file,
        pointer: [...pointer, 'accountAlias', 'alias'],
        message: `${quoted(alias)} can't be an account alias. ${wrong}`,
      });
    }
    for (const { alias, request, given } of accountAliases(workspace)) {
      // One whose parts have another form is told by the rules for those.
      const wrong = given || !SLUG.test(alias) ? undefined : aliasMisfit(alias);
      if (wrong === undefined) continue;
      report({
        file: request.file,
        message: `The account alias ${quoted(alias)}, made from the organisation's name and the file name, can't be one. ${wrong} Give another with baseline.accountAlias.alias.`,
      });
    }
  },
};

function aliasMisfit(alias: string): string | undefined {
  if (/^\d{12}$/.test(alias)) return 'Twelve digits would be taken for an account id at sign-in.';
  return misfit(alias, accountAlias);
}
