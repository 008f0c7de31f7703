import { expiryOn } from '../../../factory/model/expiry';

test.each([
  ['2027-01-16', { state: 'valid' }],
  ['2027-01-17', { state: 'expiring', daysLeft: 14 }],
  ['2027-01-31', { state: 'expiring', daysLeft: 0 }],
  ['2027-02-01', { state: 'expired' }],
])('on %s what is good until 2027-01-31 is %j', (today, expected) => {
  expect(expiryOn(today, '2027-01-31')).toEqual(expected);
});
