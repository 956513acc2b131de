import { Emulator } from './emulator.js';

/** Runs a test with a fresh modem; what goes wrong is told with the transcripts. */
async function run(emulator, options, body) {
  const made = [];
  const newModem = async (more = {}) => {
    made.push(await emulator.modem(more));
    return made.at(-1);
  };
  try {
    await body({ modem: await newModem(options), newModem, emulator });
  } catch (wrong) {
    const transcripts = await Promise.allSettled(made.map((modem) => modem.journal.transcript()));
    const told = transcripts.map(({ value, reason }, index) => `transcript of modem ${made[index].id}:\n${value ?? reason}`);
    throw withMore(wrong, told.join('\n'));
  } finally {
    await Promise.allSettled(made.map((modem) => modem.close()));
  }
}

/** Runners show the message, or the stack that begins with it. */
function withMore(wrong, more) {
  if (!(wrong instanceof Error)) return wrong;
  const { message, stack } = wrong;
  wrong.message = `${message}\n${more}`;
  wrong.stack = stack?.replace(message, () => wrong.message);
  return wrong;
}

/** A test function for modems, on top of that of a runner. One process serves the tests of a file. */
export function modemTest({ test, beforeAll, afterAll }) {
  let emulator;
  beforeAll(async () => {
    emulator = await Emulator.start();
  }, 60_000);
  afterAll(() => emulator?.close());
  // The patience of a dialogue ends before the time of its test: it tells more.
  const withOptions = (options) => (name, body, timeoutMs = 60_000) => test(name, () => run(emulator, options, body), timeoutMs);
  return Object.assign(withOptions({}), { with: withOptions });
}
