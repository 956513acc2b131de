import * as world from './world.js';

export { Fault, ModemOptions, Moment, When } from './world.js';

/** The emulator refused a request; `status` is the HTTP status, the message says why. */
export class ControlError extends Error {
  readonly status: number;
}

/** The journal does not hold what was expected; the message names the nearest miss. */
export class ExpectationError extends Error {}

/** The program is not there, did not start, or found something that is not as it was; the message says what it wrote. */
export class ProgramError extends Error {}

/** The command that starts the program: the argument, EC20EMU_PROGRAM, the copy in this package, `ec20emu` on the path. */
export function findProgram(program?: string | string[]): string[];

/** A DTE with the words of a test. Text is Latin-1: one character per byte. */
export class Dialogue {
  /** Dials; `patienceMs` is the longest wait for the modem, ms by the computer's clock. */
  static open(address: { host: string; port: number }, patienceMs?: number): Promise<Dialogue>;
  /** Sends characters as they are. */
  send(text: string): Promise<void>;
  /** Sends a command line and waits for its final result or prompt; returns everything that came up to it, echo included. */
  command(line: string): Promise<string>;
  /** Waits for a text; returns everything that came up to its end. */
  expect(text: string): Promise<string>;
  /** Takes the DTE off. */
  close(): void;
}

/** The program as a process, which serves any number of modems. */
export class Emulator {
  /** Starts the program and waits for its ready line, at most `patienceMs`; `args` are those of `ec20emu run`. */
  static start(options?: { program?: string | string[]; args?: string[]; patienceMs?: number }): Promise<Emulator>;
  /** Address of the control API. */
  readonly control: string;
  /** What the program has logged so far. */
  readonly log: string;
  /** Makes a modem of its own, registered and ready. */
  modem(options?: world.ModemOptions): Promise<Modem>;
  /** Plays the host's side of a recording against a fresh modem; throws a ProgramError with what it answered otherwise. */
  replay(recording: string | URL, map?: Record<string, string>): Promise<void>;
  /** Ends the program, and every modem with it. */
  close(): Promise<void>;
}

/** What can go wrong, on request: a method per kind, or `add` with the fields of FAULTS.md. */
export interface Faults extends world.FaultKinds {
  add(settings: Record<string, unknown>, during?: () => unknown): Promise<world.Fault>;
  active(): Promise<world.FaultView[]>;
  clear(): Promise<void>;
}

/** The modem's clock. It is a manual one unless the modem was made with another: it moves by `advance` alone. */
export interface Clock extends world.Clock {
  /** Lets time pass, ms: what is due happens in order, each at its own time. */
  advance(byMs: number): Promise<world.ClockView>;
}

/** The files of the modem, by the names of the FILE commands, such as `UFS:ca.pem`. */
export interface Files {
  put(name: string, content: Uint8Array | string): Promise<void>;
  get(name: string): Promise<Uint8Array>;
  delete(name: string): Promise<void>;
  list(pattern?: string): Promise<world.FileListView>;
}

/** Everything that went in and out. A pattern that begins with AT means a command the modem received, any other a text it sent. */
export interface Journal {
  /** Waits for a command or a text behind a cursor; rejects with an ExpectationError. */
  waitFor(pattern: string, options?: { timeoutMs?: number; after?: number }): Promise<world.JournalEntryView>;
  /** Checks how often the journal holds a command or a text; once or more where no number is said. Rejects with an ExpectationError. */
  verify(pattern: string, options?: { times?: number; atLeast?: number; atMost?: number; after?: number }): Promise<number>;
  entries(options?: { after?: number }): Promise<world.JournalEntryView[]>;
  /** The command lines the modem understood, in order. */
  commands(options?: { after?: number }): Promise<string[]>;
  /** Where the journal ends now, for `after`. */
  cursor(): Promise<number>;
  transcript(options?: { after?: number }): Promise<string>;
}

/** What the host did that a real module may take otherwise. */
export interface Lint {
  findings(): Promise<world.LintFindingView[]>;
  forget(): Promise<void>;
}

/** A modem and the world around it. */
export class Modem {
  readonly id: string;
  readonly network: world.Network;
  readonly nitz: world.Nitz;
  readonly sim: world.Sim;
  readonly sms: world.Sms;
  readonly calls: world.Calls;
  readonly ussd: world.Ussd;
  readonly power: world.Power;
  readonly gnss: world.Gnss;
  readonly hardware: world.Hardware;
  readonly lines: world.Lines;
  readonly urcs: world.Urcs;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly files: Files;
  readonly journal: Journal;
  readonly lint: Lint;
  /** Host and port of raw TCP. */
  readonly tcp: { host: string; port: number };
  /** RFC 2217, with modem lines: `rfc2217://127.0.0.1:PORT`. */
  readonly rfc2217: string;
  /** A pseudo-terminal, for `new SerialPort({ path: modem.pty, baudRate: 115200 })`. */
  readonly pty: string;
  /** Where a port can be dialled, as host programs name it. */
  uris(port?: string): string[];
  /** Attaches a DTE with the words of a test; it goes with the modem. */
  dial(options?: { patienceMs?: number }): Promise<Dialogue>;
  /** The whole state. */
  view(): Promise<world.ModemView>;
  /** Begins anew: no faults, no findings, the world as at first, and the modem boots. Its files and settings stay. */
  reset(): Promise<void>;
  /** Ends the modem. */
  close(): Promise<void>;
}
