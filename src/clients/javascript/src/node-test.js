import { after, before, test as plain } from 'node:test';

import { modemTest } from './test.js';

export const test = modemTest({
  test: (name, body, timeout) => plain(name, { timeout }, body),
  beforeAll: (hook) => before(hook),
  afterAll: after,
});
