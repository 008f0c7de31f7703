import { Interruption } from '../../../../factory/pipeline/interruption';
import { Retries } from '../../../../factory/pipeline/retry/retries';
import { Interrupted, StackFailure } from '../../../../factory/pipeline/stack-diagnostic';

const throttled = () => StackFailure.of('TooManyRequestsException: x', '');

function retries(most = 3, firstWaitMs = 1, interruption = new Interruption()) {
  const waits: number[] = [];
  const made = new Retries({
    policy: { most, firstWaitMs },
    interruption,
    situation: () => ({ newAccount: false, newPrincipals: false }),
    onRetry: ({ waitMs }) => waits.push(waitMs),
  });
  return { made, waits };
}

/** Fails as often as it is told to. */
function failing(times: number, error: () => Error) {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw error();
    return 'done';
  };
}

describe('trying again', () => {
  test('waits longer each time, by chance up to half as long', async () => {
    const { made, waits } = retries();
    expect(await made.of(failing(3, throttled))).toBe('done');
    expect(waits).toHaveLength(3);
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(2 ** index / 2);
      expect(wait).toBeLessThanOrEqual(2 ** index);
    }
  });

  test('ends, over all that is done for one stack', async () => {
    const { made, waits } = retries();
    await made.of(failing(2, throttled));
    await expect(made.of(failing(2, throttled))).rejects.toThrow('TooManyRequestsException');
    expect(waits).toHaveLength(3);
  });

  test('is not done for what stays', async () => {
    const { made, waits } = retries();
    await expect(made.of(failing(1, () => StackFailure.of('AccessDenied', '')))).rejects.toThrow(
      'AccessDenied',
    );
    await expect(made.of(failing(1, () => new TypeError('throttling: SlowDown')))).rejects.toThrow(TypeError);
    expect(waits).toEqual([]);
  });

  test('a user who stops the run does not wait', async () => {
    const interruption = new Interruption();
    const { made } = retries(3, 60_000, interruption);
    const work = made.of(failing(1, throttled));
    setTimeout(() => interruption.request(), 10);
    await expect(work).rejects.toThrow(Interrupted);
  });
});
