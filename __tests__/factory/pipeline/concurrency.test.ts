import { defaultConcurrency } from '../../../factory/pipeline/concurrency';

const GIB = 1024 ** 3;

test.each([
  { cores: 2, memory: 16, processes: 1, expected: 4, why: 'two for each core' },
  { cores: 32, memory: 256, processes: 1, expected: 10, why: 'the Organizations API throttles' },
  { cores: 8, memory: 4, processes: 1, expected: 5, why: 'memory' },
  { cores: 8, memory: 16, processes: 17, expected: 1, why: 'a provider process for each region' },
  { cores: 1, memory: 0.2, processes: 1, expected: 1, why: 'one at least' },
])('$expected at once for $cores cores and $memory GiB: $why', ({ cores, memory, processes, expected }) => {
  expect(defaultConcurrency(processes, { cores, memory: memory * GIB })).toBe(expected);
});
