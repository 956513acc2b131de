// Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited.

/** Moments at a command: `When.midResponse('AT+CSQ')`. */
export const When = {
  midResponse: (command) => ({ position: 'midResponse', command }),
  beforeFinal: (command) => ({ position: 'beforeFinal', command }),
  afterFinal: (command) => ({ position: 'afterFinal', command }),
  afterPrompt: (command) => ({ position: 'afterPrompt', command }),
};

export class Calls {
  constructor(control) {
    this.control = control;
  }

  ring({ number, when } = {}) {
    return this.control.act('POST', `calls`, { number }, when);
  }

  alert(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'alert' }, when);
  }

  alertInCall(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'alertInCall' }, when);
  }

  answer(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'answer' }, when);
  }

  busy(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'busy' }, when);
  }

  noAnswer(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'noAnswer' }, when);
  }

  hangUp(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'hangUp' }, when);
  }

  hold(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'hold' }, when);
  }

  retrieve(call, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'retrieve' }, when);
  }

  pressKeys(call, digits, { when } = {}) {
    return this.control.act('POST', `calls/${call}`, { act: 'press', digits }, when);
  }

  setVoice(echoes, { when } = {}) {
    return this.control.act('PUT', `calls/voice`, { echoes }, when);
  }

  play(file, { when } = {}) {
    return this.control.act('PUT', `calls/recording`, { file }, when);
  }

  setPolicy(outcome, { alertAfterMs, thenMs, number, when } = {}) {
    return this.control.act('PUT', `calls/policy`, { outcome, alertAfterMs, thenMs, number }, when);
  }

  countPacketBearer(counts, { when } = {}) {
    return this.control.act('PUT', `calls/bearer`, { counts }, when);
  }

  read() {
    return this.control.get('calls', {});
  }
}

export class Clock {
  constructor(control) {
    this.control = control;
  }

  jump(byMs, { when } = {}) {
    return this.control.act('POST', `clock/jump`, { byMs }, when);
  }

  read() {
    return this.control.get('clock', {});
  }
}

export class Gnss {
  constructor(control) {
    this.control = control;
  }

  moveTo(latitude, longitude, { altitude, when } = {}) {
    return this.control.act('PUT', `gnss/position`, { latitude, longitude, altitude }, when);
  }

  follow(file, { speed, loops, when } = {}) {
    return this.control.act('PUT', `gnss/track`, { file, speed, loops }, when);
  }

  setSatellites(count, { hdop, when } = {}) {
    return this.control.act('PUT', `gnss/satellites`, { count, hdop }, when);
  }

  receiveAll({ when } = {}) {
    return this.control.act('PUT', `gnss/satellites`, {}, when);
  }

  limitFix(kind, { durationMs, when } = {}) {
    return this.control.act('PUT', `gnss/fix`, { kind, durationMs }, when);
  }

  setFirstFix(afterMs, { when } = {}) {
    return this.control.act('PUT', `gnss/first-fix`, { afterMs }, when);
  }

  setAvailability(availability, { when } = {}) {
    return this.control.act('PUT', `gnss/receiver`, { availability }, when);
  }

  read() {
    return this.control.get('gnss', {});
  }
}

export class Hardware {
  constructor(control) {
    this.control = control;
  }

  setBattery(percent, millivolts, charging, { when } = {}) {
    return this.control.act('PUT', `hardware/battery`, { percent, millivolts, charging }, when);
  }

  setTemperature(celsius, { when } = {}) {
    return this.control.act('PUT', `hardware/temperature`, { celsius }, when);
  }

  setAdc(input, millivolts, { when } = {}) {
    return this.control.act('PUT', `hardware/adc`, { input, millivolts }, when);
  }

  setAirplaneLine(isLow, { when } = {}) {
    return this.control.act('PUT', `hardware/airplane-line`, { isLow }, when);
  }
}

export class Lines {
  constructor(control) {
    this.control = control;
  }

  setDtr(port, isAsserted, { when } = {}) {
    return this.control.act('PUT', `ports/${port}/dtr`, { isAsserted }, when);
  }

  pulseRing(port, { lengthMs, when } = {}) {
    return this.control.act('POST', `ports/${port}/ri`, { lengthMs }, when);
  }

  read() {
    return this.control.get('ports', {});
  }
}

export class Network {
  constructor(control) {
    this.control = control;
  }

  dropContext(context, { when } = {}) {
    return this.control.act('POST', `network/contexts/${context}/drop`, {}, when);
  }

  loseCoverage({ when } = {}) {
    return this.control.act('PUT', `network/coverage`, { hasCoverage: false }, when);
  }

  regainCoverage({ when } = {}) {
    return this.control.act('PUT', `network/coverage`, { hasCoverage: true }, when);
  }

  refuseRegistration(refusesRegistration, { when } = {}) {
    return this.control.act('PUT', `network/refusal`, { refusesRegistration }, when);
  }

  refuseActivation(refuses, { when } = {}) {
    return this.control.act('PUT', `network/contexts/activation`, { refuses }, when);
  }

  refuseDeactivation(refuses, { when } = {}) {
    return this.control.act('PUT', `network/contexts/deactivation`, { refuses }, when);
  }

  accept({ when } = {}) {
    return this.control.act('POST', `network/accept`, {}, when);
  }

  setSignal(signal, { when } = {}) {
    return this.control.act('PUT', `network/signal`, { signal }, when);
  }

  moveToCell(areaCode, cellId, { when } = {}) {
    return this.control.act('PUT', `network/cell`, { areaCode, cellId }, when);
  }

  read() {
    return this.control.get('network', {});
  }
}

export class Nitz {
  constructor(control) {
    this.control = control;
  }

  setZone(quarters, { when } = {}) {
    return this.control.act('PUT', `network/time-zone`, { quarters }, when);
  }

  withhold(isWithheld, { when } = {}) {
    return this.control.act('PUT', `network/time`, { isWithheld }, when);
  }
}

export class Power {
  constructor(control) {
    this.control = control;
  }

  pressKey({ when } = {}) {
    return this.control.act('POST', `power/press-key`, {}, when);
  }

  holdKey({ when } = {}) {
    return this.control.act('POST', `power/hold-key`, {}, when);
  }

  cut({ when } = {}) {
    return this.control.act('POST', `power/cut`, {}, when);
  }

  reset({ when } = {}) {
    return this.control.act('POST', `power/reset`, {}, when);
  }

  brownOut(durationMs, { when } = {}) {
    return this.control.act('POST', `power/brown-out`, { durationMs }, when);
  }

  hang({ when } = {}) {
    return this.control.act('POST', `power/hang`, {}, when);
  }

  read() {
    return this.control.get('power', {});
  }
}

export class Sim {
  constructor(control) {
    this.control = control;
  }

  remove({ when } = {}) {
    return this.control.act('POST', `sim/remove`, {}, when);
  }

  insert({ when } = {}) {
    return this.control.act('POST', `sim/insert`, {}, when);
  }

  lock({ when } = {}) {
    return this.control.act('POST', `sim/lock`, {}, when);
  }

  read() {
    return this.control.get('sim', {});
  }
}

export class Sms {
  constructor(control) {
    this.control = control;
  }

  receive(from, text, { messageClass, isUcs2, sentAt, serviceCentre, protocol, part, when } = {}) {
    return this.control.act('POST', `sms/received`, { from, text, messageClass, isUcs2, sentAt, serviceCentre, protocol, part }, when);
  }

  receivePdu(pdu, { when } = {}) {
    return this.control.act('POST', `sms/received`, { pdu }, when);
  }

  broadcast(id, text, { serial, isUcs2, when } = {}) {
    return this.control.act('POST', `sms/broadcasts`, { id, text, serial, isUcs2 }, when);
  }

  failSends(cms, { times, afterMs, when } = {}) {
    return this.control.act('PUT', `sms/policy`, { cms, times, afterMs }, when);
  }

  acceptSends({ when } = {}) {
    return this.control.act('PUT', `sms/policy`, {}, when);
  }

  setReports(byThemselves, { when } = {}) {
    return this.control.act('PUT', `sms/reports`, { byThemselves }, when);
  }

  report(reference, { status, when } = {}) {
    return this.control.act('POST', `sms/reports`, { reference, status }, when);
  }

  read() {
    return this.control.get('sms', {});
  }

  sent({ after, most } = {}) {
    return this.control.get('sms/sent', { after, most });
  }
}

export class Urcs {
  constructor(control) {
    this.control = control;
  }

  send(line, { when } = {}) {
    return this.control.act('POST', `urcs`, { line }, when);
  }
}

export class Ussd {
  constructor(control) {
    this.control = control;
  }

  setReply(code, outcome, { text, when } = {}) {
    return this.control.act('PUT', `ussd/replies`, { code, outcome, text }, when);
  }

  send(outcome, { text, when } = {}) {
    return this.control.act('POST', `ussd/messages`, { outcome, text }, when);
  }
}

export class FaultKinds {
  addressChange(options, during) {
    return this.addKind('addressChange', [], options, during);
  }

  bandwidth(options, during) {
    return this.addKind('bandwidth', ['bytesPerSecond'], options, during);
  }

  blackhole(options, during) {
    return this.addKind('blackhole', [], options, during);
  }

  brownout(options, during) {
    return this.addKind('brownout', ['at', 'durationMs'], options, during);
  }

  bufferFull(options, during) {
    return this.addKind('bufferFull', ['socket', 'capacity'], options, during);
  }

  clockJump(options, during) {
    return this.addKind('clockJump', ['at', 'seconds'], options, during);
  }

  commandError(options, during) {
    return this.addKind('commandError', ['cme'], options, during);
  }

  commandSilence(options, during) {
    return this.addKind('commandSilence', ['carriedOut'], options, during);
  }

  connectRefused(options, during) {
    return this.addKind('connectRefused', [], options, during);
  }

  contextLost(options, during) {
    return this.addKind('contextLost', ['at', 'context', 'afterBytes'], options, during);
  }

  corrupt(options, during) {
    return this.addKind('corrupt', ['bytes'], options, during);
  }

  coverageLost(options, during) {
    return this.addKind('coverageLost', ['at'], options, during);
  }

  deafWhileBusy(options, during) {
    return this.addKind('deafWhileBusy', [], options, during);
  }

  dnsFail(options, during) {
    return this.addKind('dnsFail', [], options, during);
  }

  dropBytes(options, during) {
    return this.addKind('dropBytes', ['count'], options, during);
  }

  handshakeStall(options, during) {
    return this.addKind('handshakeStall', [], options, during);
  }

  hang(options, during) {
    return this.addKind('hang', ['at'], options, during);
  }

  jitter(options, during) {
    return this.addKind('jitter', ['mostMs'], options, during);
  }

  latency(options, during) {
    return this.addKind('latency', ['delayMs'], options, during);
  }

  lcpSilence(options, during) {
    return this.addKind('lcpSilence', [], options, during);
  }

  mtuBlackHole(options, during) {
    return this.addKind('mtuBlackHole', ['mtu'], options, during);
  }

  noSockets(options, during) {
    return this.addKind('noSockets', [], options, during);
  }

  packetLoss(options, during) {
    return this.addKind('packetLoss', [], options, during);
  }

  powerCut(options, during) {
    return this.addKind('powerCut', ['at'], options, during);
  }

  promptDelay(options, during) {
    return this.addKind('promptDelay', ['delayMs'], options, during);
  }

  promptMissing(options, during) {
    return this.addKind('promptMissing', [], options, during);
  }

  reset(options, during) {
    return this.addKind('reset', [], options, during);
  }

  sendFail(options, during) {
    return this.addKind('sendFail', ['socket', 'delivered'], options, during);
  }

  simRemoved(options, during) {
    return this.addKind('simRemoved', ['at'], options, during);
  }

  slicer(options, during) {
    return this.addKind('slicer', ['size', 'delayMs'], options, during);
  }

  stall(options, during) {
    return this.addKind('stall', [], options, during);
  }

  tlsAlert(options, during) {
    return this.addKind('tlsAlert', ['description', 'version'], options, during);
  }

  urcAt(options, during) {
    return this.addKind('urcAt', ['at', 'line'], options, during);
  }

  urcStorm(options, during) {
    return this.addKind('urcStorm', ['at', 'count', 'intervalMs', 'line'], options, during);
  }

  wrongPassword(options, during) {
    return this.addKind('wrongPassword', [], options, during);
  }
}
