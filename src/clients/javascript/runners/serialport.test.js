import assert from 'node:assert/strict';
import { once } from 'node:events';

import { test } from 'ec20emu/node-test';
import { SerialPort } from 'serialport';

test('serialport opens the pseudo-terminal', async ({ modem }) => {
  const port = new SerialPort({ path: modem.pty, baudRate: 115200 });
  await once(port, 'open');
  port.write('AT+CSQ\r');
  let answer = '';
  while (!answer.endsWith('OK\r\n')) answer += (await once(port, 'data'))[0];
  await new Promise((resolve) => port.close(resolve));
  assert.match(answer, /\+CSQ: 28,99/);
});
