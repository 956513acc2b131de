import { modemTest } from './test.js';

export const test = modemTest(globalThis);
