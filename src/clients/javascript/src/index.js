export { ControlError, ExpectationError } from './http.js';
export { Dialogue } from './dialogue.js';
export { Emulator, ProgramError, findProgram } from './emulator.js';
export { Modem } from './modem.js';
export { When } from './world.js';
