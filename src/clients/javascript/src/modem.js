import { Dialogue } from './dialogue.js';
import { Control } from './http.js';
import * as world from './world.js';

class Fault {
  constructor(control, id) {
    this.control = control;
    this.id = id;
  }

  async strikes() {
    return (await this.control.get(`faults/${this.id}`)).strikes;
  }

  async remove() {
    await this.control.request('DELETE', `faults/${this.id}`);
  }

  async [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]() {
    await this.remove();
  }
}

class Faults extends world.FaultKinds {
  constructor(control) {
    super();
    this.control = control;
  }

  async add(settings, during) {
    const fault = new Fault(this.control, (await this.control.request('POST', 'faults', settings)).id);
    if (!during) return fault;
    try {
      await during();
    } finally {
      await fault.remove();
    }
    return fault;
  }

  async active() {
    return (await this.control.get('faults')).faults;
  }

  async clear() {
    await this.control.request('DELETE', 'faults');
  }

  addKind(type, names, options = {}, during = undefined) {
    const entries = Object.entries(options);
    const attributes = Object.fromEntries(entries.filter(([name]) => names.includes(name)));
    return this.add({ type, ...Object.fromEntries(entries.filter(([name]) => !names.includes(name))), ...(names.length ? { attributes } : {}) }, during);
  }
}

class Clock extends world.Clock {
  advance(byMs) {
    return this.control.act('POST', 'clock/advance', { byMs });
  }
}

class Files {
  constructor(control) {
    this.control = control;
  }

  async put(name, content) {
    await this.control.request('PUT', `files/${encodeURIComponent(name)}`, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  get(name) {
    return this.control.get(`files/${encodeURIComponent(name)}`);
  }

  async delete(name) {
    await this.control.request('DELETE', `files/${encodeURIComponent(name)}`);
  }

  list(pattern) {
    return this.control.get('files', { pattern });
  }
}

class Journal {
  constructor(control) {
    this.control = control;
  }

  waitFor(pattern, { timeoutMs = 5000, after = 0 } = {}) {
    return this.control.request('POST', 'journal/wait', { pattern, timeoutMs, after });
  }

  async verify(pattern, { times, atLeast, atMost, after = 0 } = {}) {
    const least = times === undefined && atMost === undefined ? atLeast ?? 1 : atLeast;
    return (await this.control.act('POST', 'journal/verify', { pattern, exactly: times, atLeast: least, atMost, after })).count;
  }

  async entries({ after = 0 } = {}) {
    const found = [];
    for (let piece; (piece = (await this.control.get('journal', { after: found.at(-1)?.cursor ?? after })).entries).length > 0; ) found.push(...piece);
    return found;
  }

  async commands({ after = 0 } = {}) {
    return (await this.entries({ after })).filter((entry) => entry.kind === 'command').map((entry) => entry.content);
  }

  async cursor() {
    return (await this.control.request('GET')).cursor;
  }

  async transcript({ after = 0 } = {}) {
    return new TextDecoder().decode(await this.control.get('journal/transcript', { after }));
  }
}

class Lint {
  constructor(control) {
    this.control = control;
  }

  async findings() {
    return (await this.control.get('lint')).findings;
  }

  async forget() {
    await this.control.request('DELETE', 'lint');
  }
}

/** A modem and the world around it. */
export class Modem {
  #uris;
  #dialogues = [];

  static async make(url, options = {}) {
    const modems = new Control(`${url}/api/v1/modems`);
    const ports = [{ kind: 'tcp' }, { kind: 'rfc2217' }, { kind: 'pty' }];
    return new Modem(url, await modems.request('POST', '', { ports, ...options }));
  }

  constructor(url, view) {
    this.id = view.id;
    this.#uris = Object.fromEntries(view.ports.map((port) => [port.name, port.uris]));
    this.control = new Control(`${url}/api/v1/modems/${encodeURIComponent(view.id)}`);
    for (const part of ['Network', 'Nitz', 'Sim', 'Sms', 'Calls', 'Ussd', 'Power', 'Gnss', 'Hardware', 'Lines', 'Urcs'])
      this[part.toLowerCase()] = new world[part](this.control);
    this.clock = new Clock(this.control);
    this.faults = new Faults(this.control);
    this.files = new Files(this.control);
    this.journal = new Journal(this.control);
    this.lint = new Lint(this.control);
  }

  uris(port = 'usbmodem') {
    return this.#uris[port];
  }

  get tcp() {
    const [host, port] = this.#uri('socket://').slice('socket://'.length).split(':');
    return { host, port: Number(port) };
  }

  get rfc2217() {
    return this.#uri('rfc2217://');
  }

  get pty() {
    return this.#uri('/');
  }

  async dial({ patienceMs } = {}) {
    this.#dialogues.push(await Dialogue.open(this.tcp, patienceMs));
    return this.#dialogues.at(-1);
  }

  view() {
    return this.control.request('GET');
  }

  async reset() {
    await this.control.request('POST', 'reset');
  }

  async close() {
    for (const dialogue of this.#dialogues) dialogue.close();
    await this.control.request('DELETE');
  }

  #uri(beginning) {
    const found = Object.values(this.#uris).flat().find((uri) => uri.startsWith(beginning));
    if (!found) throw new Error(`the modem was made without a way in that begins with ${beginning}`);
    return found;
  }
}
