import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { houseRule } from './shared/house-rule';

/** An e-mail address that breaks `naming.email` of organization.yaml. */
export const emailNaming: Rule = {
  id: 'email-naming',
  check({ organization, requests }, report) {
    const broken = houseRule(organization.data.naming?.email);
    for (const { file, data } of requests) {
      // That of an account which is taken over is a fact: Terraform has no way to change it.
      if (data.accountId !== undefined) continue;
      const wrong = data.email === undefined ? undefined : broken(data.email);
      if (wrong === undefined) continue;
      report({ file, pointer: ['email'], message: `The e-mail address ${quoted(data.email)} ${wrong}.` });
    }
  },
};
