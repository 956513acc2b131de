import { afterAll, beforeAll, test as plain } from 'vitest';

import { modemTest } from './test.js';

export const test = modemTest({ test: plain, beforeAll, afterAll });
