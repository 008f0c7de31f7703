import { daysBetween, isDay, NoSuchDay, today } from '../../../factory/model/today';

test('today is what the environment says, or else the clock in UTC', () => {
  expect(today({ ACCOUNT_FACTORY_TODAY: '2027-03-31' })).toBe('2027-03-31');
  expect(isDay(today({}))).toBe(true);
  expect(isDay(today({ ACCOUNT_FACTORY_TODAY: '' }))).toBe(true);
  expect(() => today({ ACCOUNT_FACTORY_TODAY: '31.3.2027' })).toThrow(NoSuchDay);
});

test.each(['2027-02-29', '2027-13-01', '2027-3-1', '2027-03-31T00:00:00Z', '', 'tomorrow', '2027-00-00'])(
  '"%s" is no day',
  (text) => expect(isDay(text)).toBe(false),
);

test('days between two days, over a change of clocks and a leap day, too', () => {
  expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
});
