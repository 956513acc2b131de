import { Emulator, Modem, ModemOptions } from './index.js';

export interface Given {
  /** A fresh modem, registered; it ends with the test. */
  modem: Modem;
  /** Makes a further modem, which ends with the test. */
  newModem(options?: ModemOptions): Promise<Modem>;
  /** The process they live in: one for all tests of a file. */
  emulator: Emulator;
}

/** A test may take a minute, unless it says otherwise. */
type ModemTest = (name: string, body: (given: Given) => unknown, timeoutMs?: number) => unknown;

/** A test with a modem of its own; `test.with({ sim: 'pin-locked' })` says what kind. What it throws has the transcript in its stack. */
export const test: ModemTest & { with(options: ModemOptions): ModemTest };
