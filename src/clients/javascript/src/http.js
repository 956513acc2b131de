/** The emulator refused a request; `status` is the HTTP status, the message says why. */
export class ControlError extends Error {
  constructor(status, message) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
  }
}

/** The journal does not hold what was expected; the message names the nearest miss. */
export class ExpectationError extends Error {
  constructor(message) {
    super(message);
    this.name = 'ExpectationError';
  }
}

const said = (values) => Object.entries(values).filter(([, value]) => value !== undefined && value !== null);

/** The part of the control API below a path. */
export class Control {
  constructor(url) {
    this.url = url;
  }

  /** Bytes go out as they are, all else as JSON; returns the JSON of the answer, or its bytes where it is none. */
  async request(method, path = '', body = undefined, query = {}) {
    const isBytes = body instanceof Uint8Array;
    const search = new URLSearchParams(said(query));
    const answer = await fetch(`${this.url}${path && '/'}${path}${search.size ? '?' : ''}${search}`, {
      method,
      body: isBytes ? body : JSON.stringify(body),
      headers: body === undefined ? {} : { 'Content-Type': isBytes ? 'application/octet-stream' : 'application/json' },
    });
    const isJson = answer.headers.get('Content-Type')?.includes('json');
    const content = isJson ? await answer.json() : new Uint8Array(await answer.arrayBuffer());
    if (answer.ok) return content;
    const why = content.detail ?? content.title ?? `${method} ${path}: ${answer.status} ${answer.statusText}`;
    throw answer.status === 422 ? new ExpectationError(why) : new ControlError(answer.status, why);
  }

  act(method, path, body, when) {
    return this.request(method, path, Object.fromEntries(said({ ...body, when })));
  }

  get(path, query = {}) {
    return this.request('GET', path, undefined, query);
  }
}
