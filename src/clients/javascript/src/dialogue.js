import { once } from 'node:events';
import net from 'node:net';

const FINAL = /\r\n(?:OK|ERROR|SEND OK|SEND FAIL|NO CARRIER|CONNECT|\+CM[ES] ERROR: [^\r]*)\r\n|\r\n> $/;

/** A DTE with the words of a test. Text is Latin-1: one character per byte. */
export class Dialogue {
  static async open({ host, port }, patienceMs = 10_000) {
    const socket = net.connect({ host, port, noDelay: true });
    await once(socket, 'connect');
    return new Dialogue(socket, patienceMs);
  }

  constructor(socket, patienceMs) {
    this.socket = socket;
    this.patienceMs = patienceMs;
    this.received = '';
    this.isClosed = false;
    this.wake = () => {};
    socket.on('data', (piece) => {
      this.received += piece.toString('latin1');
      this.wake();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isClosed = true;
      this.wake();
    });
  }

  /** Sends characters as they are. */
  send(text) {
    return new Promise((resolve, reject) => {
      this.socket.write(Buffer.from(text, 'latin1'), (wrong) => (wrong ? reject(wrong) : resolve()));
    });
  }

  /** Sends a command line and waits for its final result or prompt; returns everything that came up to it, echo included. */
  async command(line) {
    await this.send(line + '\r');
    return this.#take((text) => {
      const found = FINAL.exec(text);
      return found ? found.index + found[0].length : -1;
    }, `a final result of ${line}`);
  }

  /** Waits for a text; returns everything that came up to its end. */
  expect(text) {
    return this.#take((all) => (all.includes(text) ? all.indexOf(text) + text.length : -1), JSON.stringify(text));
  }

  /** Takes the DTE off. */
  close() {
    this.socket.destroy();
  }

  async #take(find, what) {
    const deadline = Date.now() + this.patienceMs;
    let end;
    while ((end = find(this.received)) < 0) {
      const left = deadline - Date.now();
      if (this.isClosed || left <= 0) {
        const why = this.isClosed ? `waited for ${what}, but the modem closed the port` : `waited ${this.patienceMs} ms for ${what}`;
        throw new Error(`${why}; the modem had sent ${JSON.stringify(this.received)}`);
      }
      let timer;
      await new Promise((resolve) => {
        this.wake = resolve;
        timer = setTimeout(resolve, left);
      });
      clearTimeout(timer);
    }
    const taken = this.received.slice(0, end);
    this.received = this.received.slice(end);
    return taken;
  }
}
