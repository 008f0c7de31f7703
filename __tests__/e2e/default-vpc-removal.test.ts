import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_VPC_REMOVAL_SCRIPT } from '../../constructs/baseline/default-vpc-removal-script';
import { startMotoServer } from '../../emulator/moto-server';
import { runProgram } from './support/run-program';

jest.setTimeout(120_000);

test('the runbook removes default VPCs in every region, keeps those in use and says so, goes on where a region refuses, and is done when they are gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-runbook-'));
  const moto = await startMotoServer();
  try {
    const script = join(folder, 'runbook.py');
    writeFileSync(script, DEFAULT_VPC_REMOVAL_SCRIPT);
    const { code, stdout, stderr } = await runProgram(
      'python3',
      [join(__dirname, 'default-vpc-removal.py'), script, `http://127.0.0.1:${moto.port}`],
      { cwd: folder, env: process.env },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      first: true,
      afterFirst: {
        home: [true],
        gateways: 0,
        kept: [true, true, true, true],
        subnets: true,
        elsewhere: null,
      },
      second: {
        removed: ['ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'ca-central-1', 'eu-west-1', 'eu-west-2'],
      },
      third: { removed: [] },
    });
  } finally {
    await moto.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
