// Starts the emulator, reads its ready line, dials. EC20EMU is the command that starts it.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const net = require('node:net');
const readline = require('node:readline');

let emulator;
let control;
let dte;

beforeEach(async () => {
  const [program, ...leading] = (process.env.EC20EMU || 'ec20emu').split(' ');
  emulator = spawn(program, [...leading, 'run', '--tcp', '127.0.0.1:0', '--control', '127.0.0.1:0', '--no-echo-server'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(readline.createInterface({ input: emulator.stdout }), 'line');
  const ready = JSON.parse(line);
  control = ready.control;
  const uri = new URL(ready.modems[0].ports[0].uri);
  dte = net.connect(Number(uri.port), uri.hostname);
  await once(dte, 'connect');
}, 60000);

afterEach(async () => {
  dte.destroy();
  // What a real module might take otherwise is a failure too.
  const lint = await (await fetch(control + '/api/v1/modems/m0/lint')).json();
  emulator.kill();
  await once(emulator, 'exit');
  expect(lint.findings).toEqual([]);
});

async function command(line) {
  dte.write(line + '\r');
  let answer = '';
  while (!/\r\n(OK|ERROR)\r\n$/.test(answer)) answer += String((await once(dte, 'data'))[0]);
  return answer;
}

test('signal is reported', async () => {
  await command('ATE0');
  expect(await command('AT+CSQ')).toContain('+CSQ: ');
});

test('unknown command is an error', async () => {
  expect(await command('AT+NOSUCH')).toMatch(/ERROR\r\n$/);
});
