/* Generated from the OpenAPI document of the control API by tools/clients/generate.py: not to be edited. */
#ifndef EC20EMU_WORLD_H
#define EC20EMU_WORLD_H

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The world around a modem. `more` are members of a JSON object, such as "\"isUcs2\":true", a moment such as EC20_MID_RESPONSE("AT+CSQ"), or both
 * with a comma between; NULL for none. Texts are Latin-1 or UTF-8 as the API takes them.
 */

/* The moment at the midResponse of the next command that begins like this one: a literal without quotes. */
#define EC20_MID_RESPONSE(command) "\"when\":{\"position\":\"midResponse\",\"command\":\"" command "\"}"

/* The moment at the beforeFinal of the next command that begins like this one: a literal without quotes. */
#define EC20_BEFORE_FINAL(command) "\"when\":{\"position\":\"beforeFinal\",\"command\":\"" command "\"}"

/* The moment at the afterFinal of the next command that begins like this one: a literal without quotes. */
#define EC20_AFTER_FINAL(command) "\"when\":{\"position\":\"afterFinal\",\"command\":\"" command "\"}"

/* The moment at the afterPrompt of the next command that begins like this one: a literal without quotes. */
#define EC20_AFTER_PROMPT(command) "\"when\":{\"position\":\"afterPrompt\",\"command\":\"" command "\"}"

/* Calls the modem. number: Who calls; null = withheld. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in front or without. */
static inline void ec20_calls_ring(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "calls", body.bytes, more));
    free(body.bytes);
}

/* The phone of a party the DTE has dialled rings. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_alert(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"alert\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* The phone of a party the DTE has dialled rings. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_alert_in_call(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"alertInCall\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* A party the DTE has dialled answers. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_answer(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"answer\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* A party the DTE has dialled is in a call. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_busy(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"busy\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* The network gives up on a party that does not answer. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_no_answer(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"noAnswer\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* The other party hangs up, a caller gives up, or a called party turns the call away. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_hang_up(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"hangUp\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* The other party puts the modem on hold, or takes it back. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_hold(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"hold\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* The other party puts the modem on hold, or takes it back. call: The call, as AT+CLCC counts (1-7). */
static inline void ec20_calls_retrieve(ec20_modem *modem, long long call, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"retrieve\"");
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/*
 * The other party presses keys of its phone. call: The call, as AT+CLCC counts (1-7). digits: The keys. It is keys of a telephone:
 * 1-100 of 0-9, *, #, A-D.
 */
static inline void ec20_calls_press_keys(ec20_modem *modem, long long call, const char *digits, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "calls/%lld", call);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"act\":\"press\"");
    ec20_add_format(&body, ",\"digits\":");
    ec20_add_string(&body, digits);
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* Lets the other parties of calls say nothing, or what they hear. echoes: True: they say what they hear. */
static inline void ec20_calls_set_voice(ec20_modem *modem, int echoes, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"echoes\":%s", echoes ? "true" : "false");
    free(ec20_act(modem, "PUT", "calls/voice", body.bytes, more));
    free(body.bytes);
}

/* Lets the other parties of calls play a recording, once in each call. file: Path on the computer of the modem. */
static inline void ec20_calls_play(ec20_modem *modem, const char *file, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"file\":");
    ec20_add_string(&body, file);
    free(ec20_act(modem, "PUT", "calls/recording", body.bytes, more));
    free(body.bytes);
}

/*
 * Says what becomes of the calls the modem makes. outcome: How they go on. alert_after_ms: Time until the other phone rings; null =
 * as the modem's delays say. In ms (0-3600000). then_ms: Time from there to the outcome; null = as the modem's delays say. In ms
 * (0-3600000). number: For calls to this number only; null = all others. It is a phone number: 1-40 of 0-9, *, #, A-C, with + in
 * front or without.
 */
static inline void ec20_calls_set_policy(ec20_modem *modem, const char *outcome, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"outcome\":");
    ec20_add_string(&body, outcome);
    free(ec20_act(modem, "PUT", "calls/policy", body.bytes, more));
    free(body.bytes);
}

/*
 * Lets the packet bearer count as call 1 and AT+CLCC list it, or not. counts: True: voice calls begin with id 2, and there are 6 at
 * most.
 */
static inline void ec20_calls_count_packet_bearer(ec20_modem *modem, int counts, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"counts\":%s", counts ? "true" : "false");
    free(ec20_act(modem, "PUT", "calls/bearer", body.bytes, more));
    free(body.bytes);
}

/* The calls of now and the latest past ones, with the tones heard. JSON, to be freed. */
static inline char *ec20_calls_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "calls", NULL, NULL, 0, NULL, NULL);
}

/*
 * Sets the time of AT+CCLK off; timers do not notice. by_ms: Forward, or back where negative, up to ten years either way. In ms
 * (-315360000000 to 315360000000).
 */
static inline void ec20_clock_jump(ec20_modem *modem, long long by_ms, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"byMs\":%lld", by_ms);
    free(ec20_act(modem, "POST", "clock/jump", body.bytes, more));
    free(body.bytes);
}

/* The clocks of the modem. JSON, to be freed. */
static inline char *ec20_clock_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "clock", NULL, NULL, 0, NULL, NULL);
}

/*
 * Puts the antenna to a place, where it stays. latitude: Degrees north; south is negative (-90 to 90). longitude: Degrees east; west
 * is negative (-180 to 180). altitude: Metres above sea level (-1000 to 18000); default 0.
 */
static inline void ec20_gnss_move_to(ec20_modem *modem, double latitude, double longitude, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"latitude\":%.9g", latitude);
    ec20_add_format(&body, ",\"longitude\":%.9g", longitude);
    free(ec20_act(modem, "PUT", "gnss/position", body.bytes, more));
    free(body.bytes);
}

/*
 * Lets the antenna follow a file: GPX, or a recording of NMEA sentences. file: Path on the computer of the modem. speed: Speed
 * between GPX points without times, km/h; null = they have times (0.1-2000). loops: True to begin anew at the end; false to stay
 * there; default false.
 */
static inline void ec20_gnss_follow(ec20_modem *modem, const char *file, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"file\":");
    ec20_add_string(&body, file);
    free(ec20_act(modem, "PUT", "gnss/track", body.bytes, more));
    free(body.bytes);
}

/*
 * Lets the antenna receive so many satellites: none as without an antenna, 3 for a fix without altitude, 4 for all. count:
 * Satellites received; null = all that are above the horizon (0-40). hdop: Horizontal dilution of precision; null = as so many
 * satellites give (0.5-99.9).
 */
static inline void ec20_gnss_set_satellites(ec20_modem *modem, long long count, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"count\":%lld", count);
    free(ec20_act(modem, "PUT", "gnss/satellites", body.bytes, more));
    free(body.bytes);
}

/* Lets the antenna receive all satellites above the horizon, as at first. */
static inline void ec20_gnss_receive_all(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "PUT", "gnss/satellites", body.bytes, more));
    free(body.bytes);
}

/*
 * Limits what the receiver can find out: the fix is lost, or has no altitude. kind: What it can find out at best. duration_ms: How
 * long; null = until it is changed. In ms (1-86400000).
 */
static inline void ec20_gnss_limit_fix(ec20_modem *modem, const char *kind, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"kind\":");
    ec20_add_string(&body, kind);
    free(ec20_act(modem, "PUT", "gnss/fix", body.bytes, more));
    free(body.bytes);
}

/*
 * Says how long sessions to come search for the first fix, whatever the receiver knows. after_ms: AT+QGPS to the first fix. In ms
 * (0-86400000).
 */
static inline void ec20_gnss_set_first_fix(ec20_modem *modem, long long after_ms, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"afterMs\":%lld", after_ms);
    free(ec20_act(modem, "PUT", "gnss/first-fix", body.bytes, more));
    free(body.bytes);
}

/* Lets sessions of AT+QGPS begin, or not: the receiver is busy, or locked. availability: Whether sessions can begin. */
static inline void ec20_gnss_set_availability(ec20_modem *modem, const char *availability, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"availability\":");
    ec20_add_string(&body, availability);
    free(ec20_act(modem, "PUT", "gnss/receiver", body.bytes, more));
    free(body.bytes);
}

/* The GNSS receiver. JSON, to be freed. */
static inline char *ec20_gnss_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "gnss", NULL, NULL, 0, NULL, NULL);
}

/*
 * Changes the battery AT+CBC shows. percent: Charge in percent (0-100). millivolts: Voltage in millivolts (3300-4300). charging: 0
 * discharging, 1 charging, 2 charged (0-2).
 */
static inline void ec20_hardware_set_battery(ec20_modem *modem, long long percent, long long millivolts, long long charging, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"percent\":%lld", percent);
    ec20_add_format(&body, ",\"millivolts\":%lld", millivolts);
    ec20_add_format(&body, ",\"charging\":%lld", charging);
    free(ec20_act(modem, "PUT", "hardware/battery", body.bytes, more));
    free(body.bytes);
}

/* Changes the temperature AT+QTEMP shows. celsius: Degrees Celsius at the power amplifier (-40 to 100). */
static inline void ec20_hardware_set_temperature(ec20_modem *modem, long long celsius, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"celsius\":%lld", celsius);
    free(ec20_act(modem, "PUT", "hardware/temperature", body.bytes, more));
    free(body.bytes);
}

/* Puts a voltage to an analogue input, which AT+QADC measures. input: The input (0-1). millivolts: Voltage in millivolts (0-4200). */
static inline void ec20_hardware_set_adc(ec20_modem *modem, long long input, long long millivolts, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"input\":%lld", input);
    ec20_add_format(&body, ",\"millivolts\":%lld", millivolts);
    free(ec20_act(modem, "PUT", "hardware/adc", body.bytes, more));
    free(body.bytes);
}

/* Pulls the line W_DISABLE# low, or lets it go. is_low: True = low: flight mode where AT+QCFG says so. */
static inline void ec20_hardware_set_airplane_line(ec20_modem *modem, int is_low, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"isLow\":%s", is_low ? "true" : "false");
    free(ec20_act(modem, "PUT", "hardware/airplane-line", body.bytes, more));
    free(body.bytes);
}

/*
 * Moves DTR of the DTE, for transports that cannot carry it: off does what AT&D says. 409 where no DTE is attached. port: port.
 * is_asserted: True = on.
 */
static inline void ec20_lines_set_dtr(ec20_modem *modem, const char *port, int is_asserted, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "ports/%s/dtr", port);
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"isAsserted\":%s", is_asserted ? "true" : "false");
    free(ec20_act(modem, "PUT", path, body.bytes, more));
    free(body.bytes);
}

/*
 * Pulses RI, as for a URC. 409 while the modem is off. port: port. length_ms: How long, by the modem's clock. In ms (1-60000);
 * default 120.
 */
static inline void ec20_lines_pulse_ring(ec20_modem *modem, const char *port, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "ports/%s/ri", port);
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* All ports with their lines. JSON, to be freed. */
static inline char *ec20_lines_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "ports", NULL, NULL, 0, NULL, NULL);
}

/* The network drops an active PDP context, 1-24. context: The context (1-24). */
static inline void ec20_network_drop_context(ec20_modem *modem, long long context, const char *more) {
    char path[256];
    ec20_text body = {NULL, 0};
    snprintf(path, sizeof path, "network/contexts/%lld/drop", context);
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", path, body.bytes, more));
    free(body.bytes);
}

/* No cell can be heard any more. */
static inline void ec20_network_lose_coverage(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"hasCoverage\":false");
    free(ec20_act(modem, "PUT", "network/coverage", body.bytes, more));
    free(body.bytes);
}

/* Cells are in reach again. */
static inline void ec20_network_regain_coverage(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"hasCoverage\":true");
    free(ec20_act(modem, "PUT", "network/coverage", body.bytes, more));
    free(body.bytes);
}

/* Lets the network turn the modem away, or take it again. refuses_registration: True: the modem is turned away. */
static inline void ec20_network_refuse_registration(ec20_modem *modem, int refuses_registration, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"refusesRegistration\":%s", refuses_registration ? "true" : "false");
    free(ec20_act(modem, "PUT", "network/refusal", body.bytes, more));
    free(body.bytes);
}

/* Lets the network refuse to activate PDP contexts, or accept that again. refuses: True: activations fail. */
static inline void ec20_network_refuse_activation(ec20_modem *modem, int refuses, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"refuses\":%s", refuses ? "true" : "false");
    free(ec20_act(modem, "PUT", "network/contexts/activation", body.bytes, more));
    free(body.bytes);
}

/* Lets the network refuse to deactivate PDP contexts, or accept that again. refuses: True: deactivations fail. */
static inline void ec20_network_refuse_deactivation(ec20_modem *modem, int refuses, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"refuses\":%s", refuses ? "true" : "false");
    free(ec20_act(modem, "PUT", "network/contexts/deactivation", body.bytes, more));
    free(body.bytes);
}

/* Lets the network accept registration, and activation and deactivation of PDP contexts again. */
static inline void ec20_network_accept(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "network/accept", body.bytes, more));
    free(body.bytes);
}

/* Changes the signal level AT+CSQ shows. signal: As AT+CSQ shows it (0-31). */
static inline void ec20_network_set_signal(ec20_modem *modem, long long signal, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"signal\":%lld", signal);
    free(ec20_act(modem, "PUT", "network/signal", body.bytes, more));
    free(body.bytes);
}

/*
 * Moves the modem on to another cell; nothing while it is not registered. area_code: Tracking or location area (0-65535). cell_id:
 * Cell identity (0-268435455).
 */
static inline void ec20_network_move_to_cell(ec20_modem *modem, long long area_code, long long cell_id, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"areaCode\":%lld", area_code);
    ec20_add_format(&body, ",\"cellId\":%lld", cell_id);
    free(ec20_act(modem, "PUT", "network/cell", body.bytes, more));
    free(body.bytes);
}

/* The network as the modem sees it. JSON, to be freed. */
static inline char *ec20_network_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "network", NULL, NULL, 0, NULL, NULL);
}

/* The network is in another time zone, and tells the time. quarters: Quarter hours east of UTC (-48 to 56). */
static inline void ec20_nitz_set_zone(ec20_modem *modem, long long quarters, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"quarters\":%lld", quarters);
    free(ec20_act(modem, "PUT", "network/time-zone", body.bytes, more));
    free(body.bytes);
}

/* Lets the network tell no time at registration, or tell it again. is_withheld: True: no time is told. */
static inline void ec20_nitz_withhold(ec20_modem *modem, int is_withheld, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"isWithheld\":%s", is_withheld ? "true" : "false");
    free(ec20_act(modem, "PUT", "network/time", body.bytes, more));
    free(body.bytes);
}

/* A short press of the power key: a modem that is off boots. */
static inline void ec20_power_press_key(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "power/press-key", body.bytes, more));
    free(body.bytes);
}

/* A long press: the modem leaves the network and says POWERED DOWN. */
static inline void ec20_power_hold_key(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "power/hold-key", body.bytes, more));
    free(body.bytes);
}

/* VBAT is gone: the modem is off at once, until the key is pressed. */
static inline void ec20_power_cut(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "power/cut", body.bytes, more));
    free(body.bytes);
}

/* The reset line: as a power cut, and the modem boots at once. */
static inline void ec20_power_reset(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "power/reset", body.bytes, more));
    free(body.bytes);
}

/*
 * VBAT dips: the modem is off without a word, and boots when the voltage is back. duration_ms: How long the modem is off, by its
 * clock, up to a day. In ms (0-86400000).
 */
static inline void ec20_power_brown_out(ec20_modem *modem, long long duration_ms, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"durationMs\":%lld", duration_ms);
    free(ec20_act(modem, "POST", "power/brown-out", body.bytes, more));
    free(body.bytes);
}

/* The modem stops answering; a reset or a power cut helps. */
static inline void ec20_power_hang(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "power/hang", body.bytes, more));
    free(body.bytes);
}

/* Off, Booting, On, GoingDown or Hung. JSON, to be freed. */
static inline char *ec20_power_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "power", NULL, NULL, 0, NULL, NULL);
}

/* Takes the card out; nothing where there is none. */
static inline void ec20_sim_remove(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "sim/remove", body.bytes, more));
    free(body.bytes);
}

/* Puts the card in; nothing where there is one. */
static inline void ec20_sim_insert(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "sim/insert", body.bytes, more));
    free(body.bytes);
}

/* Switches the PIN on: the card asks for it from its next start on. */
static inline void ec20_sim_lock(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "POST", "sim/lock", body.bytes, more));
    free(body.bytes);
}

/* The SIM card. JSON, to be freed. */
static inline char *ec20_sim_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "sim", NULL, NULL, 0, NULL, NULL);
}

/*
 * Sends the modem a text, in parts where it is too long for one message. from: Who sends it. It is a sender: 1-20 digits, perhaps
 * behind +, or 1-11 letters. text: The text. message_class: 0 is shown at once, 2 goes to the SIM card; null = none (0-3). is_ucs2:
 * True for UCS2 even where the default alphabet would do; default false. sent_at: Time stamp of the service centre; null = now. It
 * is a time with its zone. service_centre: Number of the service centre; null = that of the network. It is a service centre: 1-20
 * digits, perhaps behind +. protocol: Protocol identifier (0-255); default 0. part: Says it is this part of a longer message. It is
 * a place in a longer message: a reference of 0-255 and a number of 1 up to its total, at most 255.
 */
static inline void ec20_sms_receive(ec20_modem *modem, const char *from, const char *text, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"from\":");
    ec20_add_string(&body, from);
    ec20_add_format(&body, ",\"text\":");
    ec20_add_string(&body, text);
    free(ec20_act(modem, "POST", "sms/received", body.bytes, more));
    free(body.bytes);
}

/*
 * Sends the modem a PDU as it comes: SMS-DELIVER or SMS-STATUS-REPORT. pdu: Service centre and TPDU in hexadecimal digits. It is a
 * service centre and an SMS-DELIVER or SMS-STATUS-REPORT, in hexadecimal digits.
 */
static inline void ec20_sms_receive_pdu(ec20_modem *modem, const char *pdu, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"pdu\":");
    ec20_add_string(&body, pdu);
    free(ec20_act(modem, "POST", "sms/received", body.bytes, more));
    free(body.bytes);
}

/*
 * Broadcasts a text to all phones of the cell, in pages where it is too long for one. id: Message identifier: what it is about
 * (0-65535). text: The text. serial: Serial number; null = one that was not used yet (0-65535). is_ucs2: True for UCS2 even where
 * the default alphabet would do; default false.
 */
static inline void ec20_sms_broadcast(ec20_modem *modem, long long id, const char *text, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"id\":%lld", id);
    ec20_add_format(&body, ",\"text\":");
    ec20_add_string(&body, text);
    free(ec20_act(modem, "POST", "sms/broadcasts", body.bytes, more));
    free(body.bytes);
}

/*
 * Lets the network refuse messages the modem sends. cms: What AT+CMGS answers as +CMS ERROR; null = messages are taken (1-999).
 * times: How many messages are refused; null = all from now on (1-2147483647). after_ms: How long it takes to refuse one. In ms
 * (0-120000); default 0.
 */
static inline void ec20_sms_fail_sends(ec20_modem *modem, long long cms, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"cms\":%lld", cms);
    free(ec20_act(modem, "PUT", "sms/policy", body.bytes, more));
    free(body.bytes);
}

/* The network takes messages again. */
static inline void ec20_sms_accept_sends(ec20_modem *modem, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    free(ec20_act(modem, "PUT", "sms/policy", body.bytes, more));
    free(body.bytes);
}

/* Whether status reports come by themselves. by_themselves: False: only those sent from outside. */
static inline void ec20_sms_set_reports(ec20_modem *modem, int by_themselves, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"byThemselves\":%s", by_themselves ? "true" : "false");
    free(ec20_act(modem, "PUT", "sms/reports", body.bytes, more));
    free(body.bytes);
}

/*
 * Sends a status report on a message the modem has sent. reference: The reference the DTE was told (0-255). status: 0 delivered, 48
 * still trying, 70 validity period expired (0-255); default 0.
 */
static inline void ec20_sms_report(ec20_modem *modem, long long reference, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"reference\":%lld", reference);
    free(ec20_act(modem, "POST", "sms/reports", body.bytes, more));
    free(body.bytes);
}

/* The message service: own number, service centre, stores. JSON, to be freed. */
static inline char *ec20_sms_read(ec20_modem *modem) {
    return ec20_request(modem, "GET", "sms", NULL, NULL, 0, NULL, NULL);
}

/* What the modem has sent, behind the number of the last message known already. JSON, to be freed. */
static inline char *ec20_sms_sent(ec20_modem *modem) {
    return ec20_request(modem, "GET", "sms/sent", NULL, NULL, 0, NULL, NULL);
}

/*
 * Sends a URC: now, by the rules; or exactly at a position of a command. 409 while the modem is off. line: The line, without line
 * ends. It is one line of printable characters of Latin-1.
 */
static inline void ec20_urcs_send(ec20_modem *modem, const char *line, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"line\":");
    ec20_add_string(&body, line);
    free(ec20_act(modem, "POST", "urcs", body.bytes, more));
    free(body.bytes);
}

/*
 * Says what a code is answered with. code: The code, such as *100#. outcome: How the session stands then. text: The text; null =
 * none.
 */
static inline void ec20_ussd_set_reply(ec20_modem *modem, const char *code, const char *outcome, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"code\":");
    ec20_add_string(&body, code);
    ec20_add_format(&body, ",\"outcome\":");
    ec20_add_string(&body, outcome);
    free(ec20_act(modem, "PUT", "ussd/replies", body.bytes, more));
    free(body.bytes);
}

/* The network speaks of its own accord. outcome: How the session stands then. text: The text; null = none. */
static inline void ec20_ussd_send(ec20_modem *modem, const char *outcome, const char *more) {
    ec20_text body = {NULL, 0};
    ec20_add(&body, "", 0);
    ec20_add_format(&body, "\"outcome\":");
    ec20_add_string(&body, outcome);
    free(ec20_act(modem, "POST", "ussd/messages", body.bytes, more));
    free(body.bytes);
}

/* The kinds of faults. `more` may say match, times, stream, toxicity and seed. Each returns its number, for ec20_fault_remove. */

/* A context whose bearer comes up, or on which a call begins while nobody else uses it, gets another address. */
static inline int ec20_fault_address_change(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "addressChange", more, NULL);
}

/* No more passes. `attributes` may say: bytes_per_second: default 1000. */
static inline int ec20_fault_bandwidth(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "bandwidth", more, attributes);
}

/* Bytes vanish; on net, connects are not answered, and go on when it is removed. */
static inline int ec20_fault_blackhole(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "blackhole", more, NULL);
}

/* Off, and on by itself. `attributes` may say: at: default "now". duration_ms: default 100. */
static inline int ec20_fault_brownout(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "brownout", more, attributes);
}

/* The send buffer holds capacity 0 bytes: socket all. `attributes` may say: socket: socket. capacity: default 0. */
static inline int ec20_fault_buffer_full(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "bufferFull", more, attributes);
}

/* AT+CCLK jumps. `attributes` may say: at: default "now". seconds: default 86400. */
static inline int ec20_fault_clock_jump(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "clockJump", more, attributes);
}

/* The command is not carried out but answered ERROR or a +CME ERROR. `attributes` may say: cme: cme. */
static inline int ec20_fault_command_error(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "commandError", more, attributes);
}

/* The command is never answered. `attributes` may say: carried_out: default false. */
static inline int ec20_fault_command_silence(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "commandSilence", more, attributes);
}

/* Connects are refused. */
static inline int ec20_fault_connect_refused(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "connectRefused", more, NULL);
}

/*
 * The network drops a PDP context; with afterBytes, and without at, when data calls on it have carried so many. `attributes` may
 * say: at: default "now". context: default 1. after_bytes: afterBytes.
 */
static inline int ec20_fault_context_lost(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "contextLost", more, attributes);
}

/* A bit is flipped in so many bytes. `attributes` may say: bytes: default 1. */
static inline int ec20_fault_corrupt(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "corrupt", more, attributes);
}

/* No cell can be heard. `attributes` may say: at: default "now". */
static inline int ec20_fault_coverage_lost(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "coverageLost", more, attributes);
}

/* What is typed while the command is carried out is lost, instead of waiting for its answer. */
static inline int ec20_fault_deaf_while_busy(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "deafWhileBusy", more, NULL);
}

/* Names are not resolved. */
static inline int ec20_fault_dns_fail(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "dnsFail", more, NULL);
}

/* So many in a row are lost. `attributes` may say: count: default 1. */
static inline int ec20_fault_drop_bytes(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "dropBytes", more, attributes);
}

/* The TLS handshake does not begin until the fault is removed. */
static inline int ec20_fault_handshake_stall(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "handshakeStall", more, NULL);
}

/* The modem stops answering. `attributes` may say: at: default "now". */
static inline int ec20_fault_hang(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "hang", more, attributes);
}

/* Each piece waits for a time chosen by chance. `attributes` may say: most_ms: default 100. */
static inline int ec20_fault_jitter(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "jitter", more, attributes);
}

/* Each piece waits. `attributes` may say: delay_ms: default 100. */
static inline int ec20_fault_latency(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "latency", more, attributes);
}

/* Packets of LCP are lost, both ways. */
static inline int ec20_fault_lcp_silence(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "lcpSilence", more, NULL);
}

/* IP packets above so many bytes are lost, and no ICMP says so. `attributes` may say: mtu: default 1280. */
static inline int ec20_fault_mtu_black_hole(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "mtuBlackHole", more, attributes);
}

/* No socket is left to connect with: 554. */
static inline int ec20_fault_no_sockets(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "noSockets", more, NULL);
}

/* IP packets are lost. */
static inline int ec20_fault_packet_loss(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "packetLoss", more, NULL);
}

/* Off. `attributes` may say: at: default "now". */
static inline int ec20_fault_power_cut(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "powerCut", more, attributes);
}

/* The prompt comes late; what is typed before it is lost. `attributes` may say: delay_ms: default 1000. */
static inline int ec20_fault_prompt_delay(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "promptDelay", more, attributes);
}

/* The prompt is not written, the data is taken. */
static inline int ec20_fault_prompt_missing(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "promptMissing", more, NULL);
}

/* The DTE is thrown off its port; a peer gets a TCP reset. */
static inline int ec20_fault_reset(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "reset", more, NULL);
}

/* A send is answered SEND FAIL: socket all, delivered false. `attributes` may say: socket: socket. delivered: default false. */
static inline int ec20_fault_send_fail(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "sendFail", more, attributes);
}

/* The card is taken out. `attributes` may say: at: default "now". */
static inline int ec20_fault_sim_removed(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "simRemoved", more, attributes);
}

/* A piece comes in slices. `attributes` may say: size: default 1. delay_ms: default 0. */
static inline int ec20_fault_slicer(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "slicer", more, attributes);
}

/* Bytes wait until the fault is removed. */
static inline int ec20_fault_stall(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "stall", more, NULL);
}

/* The server's first word is a fatal alert. `attributes` may say: description: default 40. version: default 769. */
static inline int ec20_fault_tls_alert(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "tlsAlert", more, attributes);
}

/* One URC, exactly there. `attributes` may say: at: default "now". line: default "+QIND: \"FAULT\"". */
static inline int ec20_fault_urc_at(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "urcAt", more, attributes);
}

/*
 * Many URCs, by the rules. `attributes` may say: at: default "now". count: default 100. interval_ms: default 0. line: default
 * "+CREG: {n}".
 */
static inline int ec20_fault_urc_storm(ec20_modem *modem, const char *more, const char *attributes) {
    return ec20_fault(modem, "urcStorm", more, attributes);
}

/* PAP or CHAP fails, whatever the host shows. */
static inline int ec20_fault_wrong_password(ec20_modem *modem, const char *more) {
    return ec20_fault(modem, "wrongPassword", more, NULL);
}

#ifdef __cplusplus
}
#endif

#endif
