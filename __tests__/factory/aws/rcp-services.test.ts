import { iamData } from '../../../factory/aws/iam/iam-data';
import { rcpServices } from '../../../factory/aws/rcp-services';

test('the services that resource control policies bind are those that IAM data has of AWS', () => {
  expect([...rcpServices]).toEqual(iamData<readonly string[]>('rcpSupportedServices'));
});
