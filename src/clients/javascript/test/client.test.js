// What the library promises beside the cookbook.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { ControlError, Emulator, ExpectationError, ProgramError, When } from 'ec20emu';
import { test } from 'ec20emu/node-test';

test('a test that fails is told with the transcript', async () => {
  const folder = mkdtempSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'failing-'));
  const file = path.join(folder, 'failing.mjs');
  try {
    writeFileSync(file, `
      import { test } from 'ec20emu/node-test';
      test('fails', async ({ modem }) => {
        await (await modem.dial()).command('AT+CSQ');
        throw new Error('as it should');
      });`);
    const { NODE_TEST_CONTEXT, ...environment } = process.env; // or it would report to the runner of this test
    const { status, stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8', env: environment });
    assert.equal(status, 1);
    assert.match(stdout, /as it should[^]*transcript of modem[^]*>> AT\+CSQ/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.with({ sim: 'pin-locked', seed: 7 })('options say what modem it is', async ({ modem }) => {
  assert.equal((await modem.sim.read()).state, 'PinRequired');
  assert.equal((await modem.clock.read()).seed, 7);
});

test('every modem is its own', async ({ modem, newModem }) => {
  const other = await newModem();
  await modem.network.loseCoverage();
  assert.equal((await modem.network.read()).hasCoverage, false);
  assert.equal((await other.network.read()).hasCoverage, true);
  assert.notEqual(modem.tcp.port, other.tcp.port);
});

test('modems serve tests beside each other', async ({ newModem }) => {
  const modems = await Promise.all([1, 2, 3, 4].map(() => newModem()));
  await Promise.all(modems.map(async (modem) => {
    const dte = await modem.dial();
    for (let round = 0; round < 20; round++) await dte.command('AT+CSQ');
    await modem.journal.verify('AT+CSQ', { times: 20 });
  }));
});

test('a modem is reset', async ({ modem }) => {
  await modem.faults.hang();
  await modem.reset();
  assert.deepEqual(await modem.faults.active(), []);
  assert.match(await (await modem.dial()).command('AT+CREG?'), /\+CREG: 0,1/);
});

test('a modem that has ended is gone', async ({ emulator }) => {
  const modem = await emulator.modem();
  await modem.close();
  await assert.rejects(modem.view(), (wrong) => wrong instanceof ControlError && wrong.status === 404);
});

test('a fault counts its strikes', async ({ modem }) => {
  const dte = await modem.dial();
  const fault = await modem.faults.commandError({ match: 'CSQ', cme: 30 });
  assert.match(await dte.command('AT+CSQ'), /\+CME ERROR: 30/);
  assert.equal(await fault.strikes(), 1);
  await fault.remove();
  assert.match(await dte.command('AT+CSQ'), /\+CSQ: 28,99/);
});

test('what the emulator refuses is told', async ({ modem }) => {
  await assert.rejects(modem.network.setSignal(99), /signal/);
  await assert.rejects(modem.faults.latency({ delayMs: -1 }), /delayMs/);
});

test('the journal names the nearest miss', async ({ modem }) => {
  await (await modem.dial()).command('AT+QIACT=1');
  await assert.rejects(modem.journal.verify('AT+QIACT=2'), (wrong) => wrong instanceof ExpectationError && /AT\+QIACT=1/.test(wrong.message));
  await assert.rejects(modem.journal.waitFor('AT+QIDEACT', { timeoutMs: 0 }), ExpectationError);
  assert.equal((await modem.journal.waitFor('AT+QIACT*')).content, 'AT+QIACT=1');
});

test('a dialogue tells what came instead', async ({ modem }) => {
  const dte = await modem.dial({ patienceMs: 200 });
  await modem.faults.commandSilence({ match: 'CSQ' });
  await assert.rejects(dte.command('AT+CSQ'), /waited 200 ms for a final result of AT\+CSQ/);
});

test('a moment is kept', async ({ modem }) => {
  assert.equal((await modem.urcs.send('RING', { when: When.afterFinal('AT+CSQ') })).hasHappened, false);
  const dte = await modem.dial();
  assert.doesNotMatch(await dte.command('AT+CSQ'), /RING/);
  await dte.expect('\r\nRING\r\n');
});

test('files are listed and deleted', async ({ modem }) => {
  await modem.files.put('RAM:a b.txt', 'text');
  assert.deepEqual((await modem.files.list('RAM:a*')).files.map((file) => file.name), ['RAM:a b.txt']);
  await modem.files.delete('RAM:a b.txt');
  await assert.rejects(modem.files.get('RAM:a b.txt'), ControlError);
});

test('a program that is not there is told', async () => {
  await assert.rejects(Emulator.start({ program: '/nowhere/ec20emu' }), (wrong) => wrong instanceof ProgramError && /\/nowhere/.test(wrong.message));
});
