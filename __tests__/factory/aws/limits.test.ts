import { accountAlias, accountEmail, accountName } from '../../../factory/aws/account-limits';
import { alternateContact, primaryContact } from '../../../factory/aws/contact-limits';
import { tagKey } from '../../../factory/aws/tag-limits';
import type { TextLimit } from '../../../factory/aws/text-limit';

const cases: readonly [what: string, limit: TextLimit, fits: readonly string[], fails: readonly string[]][] =
  [
    ['account name', accountName, ['payments-prod', 'Payments (prod) & more'], ['a<b', 'Zürich', 'a\nb']],
    [
      'account e-mail',
      accountEmail,
      ['aws+payments-prod@example.com', 'a.b@x.y-z.co', '0@1.2'],
      [
        'no-at.example.com',
        'a@@example.com',
        'a@example',
        '.a@example.com',
        'a b@example.com',
        'a@-x.com',
        'a@x.com.',
        'a&b@x.com',
        'ü@x.com',
      ],
    ],
    ['account alias', accountAlias, ['acme-prod', 'a1b'], ['-acme', 'acme-', 'ac--me', 'Acme', 'a_b']],
    ['alternate phone', alternateContact.phone, ['+49 30 (1234)-5', '555'], ['call me']],
    ['alternate e-mail', alternateContact.email, ['security@example.com'], ['security@example', 'a b@x.com']],
    ['primary phone', primaryContact.phone, ['+49 30 1234567'], ['030 1234567', '+']],
    ['country', primaryContact.countryCode, ['DE'], ['de']],
    ['tag key', tagKey, ['cost center', 'a:b/c=d+e-f@g', 'größe'], ['a#b', 'a,b']],
  ];

test.each(cases)('%s', (_what, { pattern }, fits, fails) => {
  expect(fits.filter((text) => !pattern?.test(text))).toEqual([]);
  expect(fails.filter((text) => pattern?.test(text))).toEqual([]);
});
