// What the types say is what the library takes: this is compiled, not run.
import { Emulator, ExpectationError, When } from 'ec20emu';
import { test } from 'ec20emu/vitest';

test.with({ model: 'ec25-e', map: { 'broker.example:8883': '127.0.0.1:18883' } })('types', async ({ modem, newModem, emulator }) => {
  await modem.network.dropContext(1, { when: When.midResponse('AT+CSQ') });
  await modem.sms.receive('+491701234567', 'hello', { isUcs2: true });
  const fault = await modem.faults.commandError({ match: 'CSQ', cme: 30, times: 1 });
  const strikes: number = await fault.strikes();
  const isIn: boolean = (await modem.sim.read()).isInserted;
  const log: string = emulator.log;
  // @ts-expect-error a signal is a number
  await modem.network.setSignal('strong');
  // @ts-expect-error a latency has no cme
  await modem.faults.latency({ cme: 30 });
  await newModem({ sim: 'pin-locked' });
  return [strikes, isIn, log];
});

export const start: () => Promise<Emulator> = () => Emulator.start({ patienceMs: 1000 });
export const is = (wrong: unknown): boolean => wrong instanceof ExpectationError;
