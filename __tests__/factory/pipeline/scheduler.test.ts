import { stackGraph } from '../../../factory/pipeline/graph';
import { schedule } from '../../../factory/pipeline/scheduler';
import { Semaphore } from '../../../factory/pipeline/semaphore';
import { type StackResult, type StackStatus, stackResult } from '../../../factory/pipeline/stack-result';

const tick = () => new Promise((resolve) => setTimeout(resolve, 2));

function graphOf(dependencies: Readonly<Record<string, readonly string[]>>) {
  return stackGraph(
    new Map(
      Object.entries(dependencies).map(([id, needed]) => [
        id,
        { id, directory: '', file: '', dependencies: needed },
      ]),
    ),
  );
}

/** Runs stacks that do nothing but end, in the way given for each. */
async function scheduleFake(
  dependencies: Readonly<Record<string, readonly string[]>>,
  { places = 2, statuses = {} as Readonly<Record<string, StackStatus>>, stopAfter = '' } = {},
) {
  const log: string[] = [];
  let active = 0;
  let mostActive = 0;
  let stopped = false;
  const results = await schedule({
    graph: graphOf(dependencies),
    places: new Semaphore(places),
    stopped: () => stopped,
    onResult: ({ stack }: StackResult) => log.push(`${stack} ended`),
    run: async (id) => {
      log.push(`${id} started`);
      active += 1;
      mostActive = Math.max(mostActive, active);
      await tick();
      active -= 1;
      if (id === stopAfter) stopped = true;
      return stackResult(id, statuses[id] ?? 'applied');
    },
  });
  const ends = Object.fromEntries(
    results.map(({ stack, status, reason }) => [stack, reason ? `${status}: ${reason}` : status]),
  );
  return { log, mostActive, ends };
}

test('a stack starts after all that it depends on, and no more run at once than there are places', async () => {
  const { log, mostActive } = await scheduleFake({ a: [], b: ['a'], c: ['a'], d: ['a'], e: ['b', 'd'] });
  expect(log.indexOf('a ended')).toBeLessThan(log.indexOf('b started'));
  expect(log.indexOf('d ended')).toBeLessThan(log.indexOf('e started'));
  expect(mostActive).toBe(2);
});

test('a failure skips what depends on it, names the stack at fault, and lets the rest finish', async () => {
  const { ends } = await scheduleFake(
    { a: [], x: [], b: ['a'], c: ['b', 'x'], d: ['c', 'b'], y: ['x'] },
    { statuses: { a: 'failed' } },
  );
  expect(ends).toEqual({
    a: 'failed',
    x: 'applied',
    b: 'skipped: depends on a',
    c: 'skipped: depends on a',
    d: 'skipped: depends on a',
    y: 'applied',
  });
});

test('a stop leaves the rest not started', async () => {
  const { ends } = await scheduleFake(
    { a: [], b: ['a'], c: ['b'], d: [] },
    { places: 1, statuses: { a: 'interrupted' }, stopAfter: 'a' },
  );
  expect(ends).toEqual({ a: 'interrupted', b: 'not started', c: 'not started', d: 'not started' });
});

test('one who waits at the head of the line gets the next place', async () => {
  const semaphore = new Semaphore(1);
  const order: string[] = [];
  await semaphore.acquire();
  const waiting = [
    semaphore.acquire().then(() => order.push('second')),
    semaphore.acquire({ first: true }).then(() => order.push('first')),
  ];
  semaphore.release();
  await tick();
  semaphore.release();
  await Promise.all(waiting);
  expect(order).toEqual(['first', 'second']);
});
