// The cookbook: README.md shows what stands between the marks.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { When } from 'ec20emu';
import { test } from 'ec20emu/node-test';

const recording = path.join(os.tmpdir(), `ec20emu-${process.pid}.at`);

// recipe: Upload a CA and open TLS
test('a CA is uploaded and TLS opened', async ({ modem }) => {
  await modem.files.put('UFS:ca.pem', await modem.files.get('RAM:cacert.pem')); // or readFile('ca.pem')
  const dte = await modem.dial();
  await dte.command('AT+QIACT=1');
  await dte.command('AT+QSSLCFG="ciphersuite",1,0XFFFF');
  await dte.command('AT+QSSLCFG="seclevel",1,1');
  await dte.command('AT+QSSLCFG="cacert",1,"UFS:ca.pem"');
  await dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0'); // the echo server that comes with it
  await dte.expect('+QSSLOPEN: 4,0');
});
// recipe ends

// recipe: A URC in the middle of an answer
test('a URC in the middle of an answer', async ({ modem }) => {
  await modem.urcs.send('+QIURC: "pdpdeact",2', { when: When.midResponse('AT+CSQ') });
  const dte = await modem.dial();
  const answer = await dte.command('AT+CSQ');
  assert.equal(answer, 'AT+CSQ\r\r\n+QIURC: "pdpdeact",2\r\n\r\n+CSQ: 28,99\r\n\r\nOK\r\n');
});
// recipe ends

// recipe: The context is lost while sending
test('the context is lost while sending', async ({ modem }) => {
  const dte = await modem.dial();
  await dte.command('AT+QIACT=1');
  await dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0');
  await dte.expect('+QSSLOPEN: 4,0');
  await modem.network.dropContext(1, { when: When.afterPrompt('AT+QSSLSEND') });
  await dte.command('AT+QSSLSEND=4,5');
  await dte.send('21.5\n');
  await dte.expect('+QIURC: "pdpdeact",1');
});
// recipe ends

// recipe: A time-out of 150 s in milliseconds
test('a peer that never answers is given up after 150 s', async ({ modem }) => {
  const dte = await modem.dial();
  await dte.command('AT+QIACT=1');
  await modem.faults.blackhole({ stream: 'net' }, async () => {
    await dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0');
    await modem.clock.advance(150_000);
    await dte.expect('+QSSLOPEN: 4,566');
  });
});
// recipe ends

// recipe: The SIM is pulled
test('the SIM is pulled', async ({ modem }) => {
  const dte = await modem.dial();
  await modem.sim.remove();
  assert.match(await dte.command('AT+CPIN?'), /\+CME ERROR: 10/);
  await modem.sim.insert();
  await dte.expect('+CPIN: READY');
});
// recipe ends

// recipe: An SMS arrives
test('an SMS arrives', async ({ modem }) => {
  const dte = await modem.dial();
  await dte.command('AT+CMGF=1');
  await modem.sms.receive('+491701234567', 'open the gate');
  await dte.expect('+CMTI: "ME",0');
  assert.match(await dte.command('AT+CMGR=0'), /open the gate/);
});
// recipe ends

// recipe: The broker restarts
test('the broker restarts', async ({ modem }) => {
  const dte = await modem.dial();
  await dte.command('AT+QIACT=1');
  await dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0');
  await dte.expect('+QSSLOPEN: 4,0');
  await modem.faults.reset({ stream: 'net', times: 1 }); // the next bytes find nobody
  await modem.faults.connectRefused({}, async () => {
    await dte.command('AT+QSSLSEND=4,5');
    await dte.send('21.5\n');
    await dte.expect('+QSSLURC: "closed",4');
    await dte.command('AT+QSSLCLOSE=4');
    await dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0');
    await dte.expect('+QSSLOPEN: 4,566');
    await dte.command('AT+QSSLCLOSE=4');
  });
  await dte.command('AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0');
  await dte.expect('+QSSLOPEN: 4,0');
});
// recipe ends

// recipe: A brown-out
test('a brown-out', async ({ modem }) => {
  const dte = await modem.dial();
  await dte.command('AT');
  await modem.power.brownOut(300); // ms without supply
  await modem.clock.advance(1000);
  await dte.expect('RDY');
  await dte.command('AT');
});
// recipe ends

// recipe: A recorded session is played again
test('a recorded session is answered as ever', async ({ emulator }) => {
  // as `ec20emu record` writes it beside a real modem
  await writeFile(recording, '>> ATE0\n<< OK\n>> AT+CGMM\n<< EC20F\n<< OK\n');
  await emulator.replay(recording); // throws what differs
});
// recipe ends

// recipe: What was typed
test('what was typed', async ({ modem }) => {
  const dte = await modem.dial();
  await dte.command('ATE0');
  await dte.command('AT+QIACT=1');
  await modem.journal.verify('AT+QIACT=1', { times: 1 });
  await modem.journal.verify('AT+QIDEACT', { times: 0 });
  assert.deepEqual(await modem.journal.commands(), ['ATE0', 'AT+QIACT=1']);
});
// recipe ends
