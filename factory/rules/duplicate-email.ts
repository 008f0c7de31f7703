import type { Rule } from './rule';

/**
 * AWS takes each root e-mail address once in all of AWS, and does not tell upper from lower case.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create.html
 */
export const duplicateEmail: Rule = {
  id: 'duplicate-email',
  check({ requests }, report) {
    const first = new Map<string, string>();
    for (const { file, data } of requests) {
      if (data.email === undefined) continue;
      const key = data.email.toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, file);
      else {
        report({
          file,
          pointer: ['email'],
          message: `The e-mail address "${data.email}" is that of ${other} already. AWS takes each address once; use another, such as one with a +suffix.`,
        });
      }
    }
  },
};
