import { forwardStopSignals } from '../../../factory/cli/stop-signals';
import { Interruption } from '../../../factory/pipeline/interruption';

let now = 0;
beforeEach(() => {
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP');
});

function countRequests() {
  const interruption = new Interruption();
  let requests = 0;
  interruption.onRequest(() => {
    requests += 1;
  });
  return { stop: forwardStopSignals(interruption), requests: () => requests };
}

test('a signal that npm hands on a second time is one request; a later one is another', () => {
  const { requests } = countRequests();
  process.emit('SIGINT');
  now += 20;
  process.emit('SIGINT');
  expect(requests()).toBe(1);
  now += 2000;
  process.emit('SIGTERM');
  expect(requests()).toBe(2);
});

test('it ends with the run, but not after a request', () => {
  const listeners = process.listenerCount('SIGINT');
  countRequests().stop();
  expect(process.listenerCount('SIGINT')).toBe(listeners);
  const { stop } = countRequests();
  process.emit('SIGINT');
  stop();
  expect(process.listenerCount('SIGINT')).toBe(listeners + 1);
});
