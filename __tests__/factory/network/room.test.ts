import fc from 'fast-check';
import {
  type Cidr,
  cidrText,
  contains,
  lastOf,
  subnetOf,
  wellFormedCidr,
} from '../../../factory/network/cidr';
import { overlaps } from '../../../factory/network/overlaps';
import { freeIn, withoutRoom } from '../../../factory/network/room';

const of = (text: string): Cidr => wellFormedCidr(text) ?? { first: -1, prefix: -1 };

/** A small world, in which everything can be tried out. */
const POOL = of('10.0.0.0/26');
const inPool = fc
  .integer({ min: 26, max: 32 })
  .chain((prefix) =>
    fc.integer({ min: 0, max: 2 ** (prefix - 26) - 1 }).map((index) => subnetOf(POOL, prefix - 26, index)),
  );

const meet = (a: Cidr, b: Cidr): boolean => a.first <= lastOf(b) && b.first <= lastOf(a);

describe('overlaps', () => {
  test('are told of the later of the two, in the order of the list', () => {
    const items = ['10.0.8.0/22', '10.1.0.0/16', '10.0.0.0/16', '10.0.0.0/24'];
    expect(overlaps(items, wellFormedCidr)).toEqual([
      { item: '10.0.0.0/16', first: '10.0.8.0/22' },
      { item: '10.0.0.0/24', first: '10.0.0.0/16' },
    ]);
  });

  test('are found when there are some, and only then', () => {
    fc.assert(
      fc.property(fc.array(inPool, { maxLength: 12 }), (cidrs) => {
        const found = overlaps(cidrs, (cidr) => cidr);
        expect(found.every(({ item, first }) => item !== first && meet(item, first))).toBe(true);
        const pairs = cidrs.flatMap((a, index) => cidrs.slice(index + 1).filter((b) => meet(a, b)));
        expect(found.length > 0).toBe(pairs.length > 0);
        expect(new Set(found.map(({ item }) => item)).size).toBe(found.length);
      }),
    );
  });
});

describe('room', () => {
  test('what is free is the rest, in aligned ranges', () => {
    expect(freeIn(of('10.0.0.0/20'), [of('10.0.4.0/23')]).map(cidrText)).toEqual([
      '10.0.0.0/22',
      '10.0.6.0/23',
      '10.0.8.0/21',
    ]);
    fc.assert(
      fc.property(fc.array(inPool, { maxLength: 8 }), (taken) => {
        const free = freeIn(POOL, taken);
        for (let address = POOL.first; address <= lastOf(POOL); address += 1) {
          const one = { first: address, prefix: 32 };
          const isTaken = taken.some((cidr) => contains(cidr, one));
          expect(free.filter((cidr) => contains(cidr, one))).toHaveLength(isTaken ? 0 : 1);
        }
      }),
    );
  });

  test('a range in the middle leaves no room for a large one', () => {
    const asked = [{ prefix: 21 }, { prefix: 22 }, { prefix: 22 }];
    expect(withoutRoom([of('10.0.0.0/20')], [], asked)).toEqual([]);
    expect(withoutRoom([of('10.0.0.0/20')], [of('10.0.4.0/23')], asked)).toEqual([{ prefix: 22 }]);
    expect(withoutRoom([of('10.0.0.0/20')], [of('10.0.0.0/8')], asked)).toEqual(asked);
    expect(withoutRoom([], [], asked)).toEqual(asked);
  });

  test('is found as long as there are addresses, when nothing is taken', () => {
    const sizes = fc.array(fc.integer({ min: 26, max: 32 }), { maxLength: 20 });
    fc.assert(
      fc.property(sizes, (prefixes) => {
        const asked = prefixes.map((prefix) => ({ prefix }));
        const addresses = prefixes.reduce((sum, prefix) => sum + 2 ** (32 - prefix), 0);
        expect(withoutRoom([POOL], [], asked).length === 0).toBe(addresses <= 64);
      }),
    );
  });

  test('what fits can be laid out one after the other, the largest first', () => {
    const sizes = fc.array(fc.integer({ min: 27, max: 32 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(inPool, { maxLength: 4 }), sizes, (taken, prefixes) => {
        const asked = prefixes.map((prefix) => ({ prefix }));
        const given: Cidr[] = [...taken];
        let left = 0;
        for (const prefix of [...prefixes].sort((a, b) => a - b)) {
          const places = Array.from({ length: 2 ** (prefix - 26) }, (_, index) =>
            subnetOf(POOL, prefix - 26, index),
          );
          const isFree = (place: Cidr) => !given.some((other) => meet(place, other));
          // The smallest gap that takes it keeps the larger ones.
          const gaps = freeIn(POOL, given).filter((gap) => gap.prefix <= prefix);
          const gap = gaps.sort((a, b) => b.prefix - a.prefix)[0];
          const place = gap && places.find((candidate) => contains(gap, candidate) && isFree(candidate));
          if (place) given.push(place);
          else left += 1;
        }
        expect(withoutRoom([POOL], taken, asked)).toHaveLength(left);
      }),
    );
  });
});
