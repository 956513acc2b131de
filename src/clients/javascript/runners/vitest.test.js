import { expect } from 'vitest';

import { test } from 'ec20emu/vitest';

test('signal is reported', async ({ modem }) => {
  const dte = await modem.dial();
  expect(await dte.command('AT+CSQ')).toContain('+CSQ: 28,99');
});

test.with({ sim: 'pin-locked' })('a locked card asks for its PIN', async ({ modem }) => {
  const dte = await modem.dial();
  expect(await dte.command('AT+CPIN?')).toContain('+CPIN: SIM PIN');
});
