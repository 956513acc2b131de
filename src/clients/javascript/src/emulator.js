import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';

import { Control } from './http.js';
import { Modem } from './modem.js';

const ARGUMENTS = ['--count', '0', '--control', '0', '--clock', 'manual', '--delays', 'none', '--network', 'loopback'];
const CARRIED = fileURLToPath(new URL(process.platform === 'win32' ? '../bin/ec20emu.exe' : '../bin/ec20emu', import.meta.url));

/** The program is not there, did not start, or found something that is not as it was; the message says what it wrote. */
export class ProgramError extends Error {
  constructor(message) {
    super(message);
    this.name = 'ProgramError';
  }
}

/** The command that starts the program: the argument, EC20EMU_PROGRAM, the copy in this package, `ec20emu` on the path. */
export function findProgram(program = process.env.EC20EMU_PROGRAM) {
  if (program) return Array.isArray(program) ? program : program.split(' ');
  return [existsSync(CARRIED) ? CARRIED : 'ec20emu'];
}

// What EC20EMU_TCP and the like say is for modems of a terminal, not for these.
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('EC20EMU_')));

/** The program as a process, which serves any number of modems. */
export class Emulator {
  #command;
  #child;
  #log = '';
  #kill;

  /** Starts the program and waits for its ready line. */
  static async start({ program, args = ARGUMENTS, patienceMs = 60_000 } = {}) {
    const emulator = new Emulator();
    await emulator.#start(findProgram(program), args, patienceMs);
    return emulator;
  }

  async #start(command, args, patienceMs) {
    this.#command = command;
    this.#child = spawn(command[0], [...command.slice(1), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
    this.#kill = () => this.#child.kill('SIGKILL');
    process.once('exit', this.#kill);
    this.#child.stderr.on('data', (piece) => (this.#log += piece));
    let timer;
    const ready = await Promise.race([
      once(readline.createInterface({ input: this.#child.stdout }), 'line').then(([line]) => line),
      once(this.#child, 'close').then(() => undefined, (wrong) => void (this.#log += wrong.message)),
      new Promise((resolve) => (timer = setTimeout(resolve, patienceMs))),
    ]);
    clearTimeout(timer);
    if (!ready) {
      this.#kill();
      process.off('exit', this.#kill);
      throw new ProgramError(`${command.join(' ')} did not become ready: ${this.#log}`);
    }
    this.control = JSON.parse(ready).control;
    // A runner waits for its tests, not for this.
    this.#child.unref();
    this.#child.stdout.unref?.();
    this.#child.stderr.unref?.();
  }

  /** What the program has logged so far. */
  get log() {
    return this.#log;
  }

  /** Makes a modem of its own, registered and ready. */
  modem(options = {}) {
    return Modem.make(this.control, options);
  }

  /** Plays the host's side of a recording against a fresh modem; throws what it answered otherwise. */
  async replay(recording, map = {}) {
    const leads = Object.entries(map).map(([dialled, target]) => `--map=${dialled}=${target}`);
    const [program, ...leading] = this.#command;
    const child = spawn(program, [...leading, 'replay', String(recording), ...leads], { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
    let told = '';
    for (const output of [child.stdout, child.stderr]) output.on('data', (piece) => (told += piece));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new ProgramError(told);
  }

  /** Ends the program, and every modem with it. */
  async close() {
    process.off('exit', this.#kill);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.ref();
    const ended = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    const timer = setTimeout(this.#kill, 10_000);
    await ended;
    clearTimeout(timer);
  }
}
