import { trustPolicy } from '../../../factory/deploy/trust-policy';

const provider = 'arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com';
const github = { url: 'https://token.actions.githubusercontent.com', audience: 'sts.amazonaws.com' };

test('subjects without wildcards are compared letter for letter', () => {
  const subjects = ['repo:acme/payments:ref:refs/heads/main', 'repo:acme/payments:environment:production'];
  expect(trustPolicy({ ...github, subjects }, provider)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': subjects,
          },
        },
      },
    ],
  });
});

test('subjects with wildcards have a statement of their own, which looks at the audience as well', () => {
  const subjects = ['repo:acme/payments:ref:refs/heads/main', 'repo:acme/payments:ref:refs/tags/v*'];
  expect(trustPolicy({ ...github, subjects }, provider)).toMatchObject({
    Statement: [
      { Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': [subjects[0]] } } },
      {
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: { 'token.actions.githubusercontent.com:sub': [subjects[1]] },
        },
      },
    ],
  });
});

test('without subjects there is no statement, so that no one gets in', () => {
  expect(trustPolicy({ ...github, subjects: [] }, provider)).toEqual({
    Version: '2012-10-17',
    Statement: [],
  });
});
