/*
 * A Quectel EC20 LTE modem for tests in C and C++: a client of ec20emu's control API over plain sockets.
 *
 * C99 and POSIX.1-2008; include it before other headers, or compile with the extensions of GNU C. What goes wrong is told on stderr, with the
 * transcript of the dialogue, and ends the process with code 1, as a test that fails does.
 */
#ifndef EC20EMU_H
#define EC20EMU_H

#if !defined(_POSIX_C_SOURCE) && !defined(_GNU_SOURCE)
#define _POSIX_C_SOURCE 200809L
#endif

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Longest wait for the modem, ms by the computer's clock. */
#ifndef EC20_PATIENCE_MS
#define EC20_PATIENCE_MS 10000
#endif

/* A modem. */
typedef struct ec20_modem {
    char host[64];    /* of the control API */
    char port[8];
    char path[128];   /* below which it lies there */
    char tcp[96];     /* ways in: HOST:PORT, */
    char rfc2217[96]; /* rfc2217://HOST:PORT, */
    char pty[96];     /* the path of a device */
} ec20_modem;

/* A DTE with the words of a test. */
typedef struct ec20_dte {
    ec20_modem *modem;
    int socket;
    size_t length;
    char received[65536];
    char taken[65536]; /* what the last command or expectation took, ended by a zero */
} ec20_dte;

/* A text that grows. */
typedef struct ec20_text {
    char *bytes;
    size_t length;
} ec20_text;

static inline void ec20_fail(ec20_modem *modem, const char *format, ...);

static inline void ec20_add(ec20_text *text, const void *bytes, size_t length) {
    text->bytes = (char *)realloc(text->bytes, text->length + length + 1);
    if (text->bytes == NULL)
        abort();
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = 0;
}

static inline void ec20_add_format(ec20_text *text, const char *format, ...) {
    char piece[512];
    va_list values;
    va_start(values, format);
    vsnprintf(piece, sizeof piece, format, values);
    va_end(values);
    ec20_add(text, piece, strlen(piece));
}

/* Adds a string of JSON. */
static inline void ec20_add_string(ec20_text *text, const char *value) {
    ec20_add(text, "\"", 1);
    for (; *value; value++) {
        if ((unsigned char)*value < ' ')
            ec20_add_format(text, "\\u%04x", (unsigned char)*value);
        else
            ec20_add_format(text, *value == '"' || *value == '\\' ? "\\%c" : "%c", *value);
    }
    ec20_add(text, "\"", 1);
}

static inline int ec20_connect(ec20_modem *modem, const char *host, const char *port) {
    struct addrinfo hints, *found = NULL;
    int made = -1, on = 1;
    memset(&hints, 0, sizeof hints);
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host, port, &hints, &found) == 0) {
        made = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
        if (made >= 0 && connect(made, found->ai_addr, found->ai_addrlen) != 0) {
            close(made);
            made = -1;
        }
        freeaddrinfo(found);
    }
    if (made < 0)
        ec20_fail(modem, "%s:%s cannot be dialled", host, port);
    setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return made;
}

static inline void ec20_write(ec20_modem *modem, int to, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t count = send(to, bytes, length, MSG_NOSIGNAL);
        if (count <= 0)
            ec20_fail(modem, "cannot send: %s", strerror(errno));
        bytes += count;
        length -= (size_t)count;
    }
}

/*
 * Sends a request, with a body of a type or none (NULL). Returns the body of the answer, to be freed; its length where that is asked for. Fails
 * where the API refuses it; a status to be returned (not NULL) is not failed for.
 */
static inline char *ec20_request(
    ec20_modem *modem, const char *method, const char *path, const char *type, const char *body, size_t length, size_t *answered, int *status) {
    ec20_text text = {NULL, 0};
    char piece[4096];
    char *head;
    ssize_t count;
    int code, to = ec20_connect(modem, modem->host, modem->port);
    ec20_add_format(&text, "%s %s%s%s HTTP/1.0\r\nHost: %s:%s\r\n", method, modem->path, *path ? "/" : "", path, modem->host, modem->port);
    if (body != NULL)
        ec20_add_format(&text, "Content-Type: %s\r\n", type);
    ec20_add_format(&text, "Content-Length: %lu\r\n\r\n", (unsigned long)(body == NULL ? 0 : length));
    if (body != NULL)
        ec20_add(&text, body, length);
    ec20_write(modem, to, text.bytes, text.length);
    text.length = 0;
    while ((count = recv(to, piece, sizeof piece, 0)) > 0)
        ec20_add(&text, piece, (size_t)count);
    close(to);
    head = text.length > 0 ? strstr(text.bytes, "\r\n\r\n") : NULL;
    if (head == NULL || sscanf(text.bytes, "HTTP/1.1 %d", &code) != 1)
        ec20_fail(modem, "%s %s: no answer", method, path);
    *head = 0;
    head += 4;
    text.length -= (size_t)(head - text.bytes);
    memmove(text.bytes, head, text.length);
    text.bytes[text.length] = 0;
    if (status != NULL)
        *status = code;
    else if (code >= 400)
        ec20_fail(modem, "%s %s: %d: %s", method, path, code, text.bytes);
    if (answered != NULL)
        *answered = text.length;
    return text.bytes;
}

/* Does something: `more` are members of a JSON object to be said beside `body`, or NULL. Returns the answer, to be freed. */
static inline char *ec20_act(ec20_modem *modem, const char *method, const char *path, const char *body, const char *more) {
    ec20_text text = {NULL, 0};
    char *answer;
    ec20_add_format(&text, "{");
    ec20_add(&text, body, strlen(body));
    if (more != NULL && *more) {
        ec20_add_format(&text, *body ? "," : "");
        ec20_add(&text, more, strlen(more));
    }
    ec20_add_format(&text, "}");
    answer = ec20_request(modem, method, path, "application/json", text.bytes, text.length, NULL, NULL);
    free(text.bytes);
    return answer;
}

/* The journal as a text to read and to compare, to be freed. */
static inline char *ec20_transcript(ec20_modem *modem) {
    return ec20_request(modem, "GET", "journal/transcript", NULL, NULL, 0, NULL, NULL);
}

/* Ends the process as a test that fails does, with a message and the transcript. */
static inline void ec20_fail(ec20_modem *modem, const char *format, ...) {
    static int is_failing = 0;
    va_list values;
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
    if (!is_failing && modem != NULL && strstr(modem->path, "/modems/") != NULL) {
        is_failing = 1;
        fprintf(stderr, "transcript of %s:\n%s", modem->path, ec20_transcript(modem));
    }
    exit(1);
}

/* Fails unless a condition holds. */
#define EC20_REQUIRE(modem, condition) \
    do { \
        if (!(condition)) \
            ec20_fail(modem, "%s:%d: %s does not hold", __FILE__, __LINE__, #condition); \
    } while (0)

/* Copies what stands in a JSON text between a beginning and the next quote; an empty text where it does not. */
static inline void ec20_find(const char *json, const char *beginning, char *into, size_t size) {
    const char *found = strstr(json, beginning);
    size_t length = 0;
    if (found != NULL)
        for (found += strlen(beginning); found[length] && found[length] != '"' && length + 1 < size; length++)
            into[length] = found[length];
    into[length] = 0;
}

/* The address of the control API: EC20_CONTROL, as the CTest fixture and the CI actions set it, such as http://127.0.0.1:40124; or from its file. */
static inline void ec20_find_control(ec20_modem *modem) {
    const char *said = getenv("EC20_CONTROL"), *file = getenv("EC20_READY");
    char line[4096] = "", found[96];
    FILE *ready = said == NULL && file != NULL ? fopen(file, "r") : NULL;
    if (ready != NULL) {
        if (fgets(line, sizeof line, ready) == NULL)
            line[0] = 0;
        fclose(ready);
        ec20_find(line, "\"control\":\"", found, sizeof found);
        said = found;
    }
    if (said == NULL || sscanf(said, "http://%63[^:]:%7[0-9]", modem->host, modem->port) != 2)
        ec20_fail(NULL, "neither EC20_CONTROL nor the file EC20_READY says where ec20emu is");
}

/* Makes a modem, registered and ready. `options` are members of the body of POST /api/v1/modems, such as "\"sim\":\"pin-locked\""; or NULL. */
static inline void ec20_new(ec20_modem *modem, const char *options) {
    char *view, id[65];
    memset(modem, 0, sizeof *modem);
    ec20_find_control(modem);
    strcpy(modem->path, "/api/v1/modems");
    view = ec20_act(modem, "POST", "", "\"ports\":[{\"kind\":\"tcp\"},{\"kind\":\"rfc2217\"},{\"kind\":\"pty\"}]", options);
    ec20_find(view, "\"id\":\"", id, sizeof id);
    snprintf(modem->path, sizeof modem->path, "/api/v1/modems/%s", id);
    ec20_find(view, "\"socket://", modem->tcp, sizeof modem->tcp);
    ec20_find(view, "\"rfc2217:", modem->rfc2217 + 8, sizeof modem->rfc2217 - 8);
    memcpy(modem->rfc2217, "rfc2217:", 8);
    ec20_find(view, "\"/", modem->pty + 1, sizeof modem->pty - 1);
    modem->pty[0] = '/';
    free(view);
}

/* Ends a modem. */
static inline void ec20_end(ec20_modem *modem) {
    free(ec20_request(modem, "DELETE", "", NULL, NULL, 0, NULL, NULL));
}

/* Begins anew: no faults, no findings, the world as at first, and the modem boots. */
static inline void ec20_reset(ec20_modem *modem) {
    free(ec20_act(modem, "POST", "reset", "", NULL));
}

/* Lets time pass, ms: what is due happens in order, each at its own time. */
static inline void ec20_advance(ec20_modem *modem, long long by_ms) {
    char body[64];
    snprintf(body, sizeof body, "\"byMs\":%lld", by_ms);
    free(ec20_act(modem, "POST", "clock/advance", body, NULL));
}

/* Checks how often the journal holds a command (AT...) or a text the modem sent. */
static inline void ec20_verify(ec20_modem *modem, const char *pattern, int times) {
    ec20_text text = {NULL, 0};
    ec20_add_format(&text, "\"exactly\":%d,\"pattern\":", times);
    ec20_add_string(&text, pattern);
    free(ec20_act(modem, "POST", "journal/verify", text.bytes, NULL));
    free(text.bytes);
}

/* Waits until the journal holds a command (AT...) or a text the modem sent, at most so long by the computer's clock. */
static inline void ec20_wait_for(ec20_modem *modem, const char *pattern, int timeout_ms) {
    ec20_text text = {NULL, 0};
    ec20_add_format(&text, "\"timeoutMs\":%d,\"pattern\":", timeout_ms);
    ec20_add_string(&text, pattern);
    free(ec20_act(modem, "POST", "journal/wait", text.bytes, NULL));
    free(text.bytes);
}

/* Stores a file, such as UFS:ca.pem. */
static inline void ec20_put_file(ec20_modem *modem, const char *name, const char *content, size_t length) {
    char path[256];
    snprintf(path, sizeof path, "files/%s", name);
    free(ec20_request(modem, "PUT", path, "application/octet-stream", content, length, NULL, NULL));
}

/* Reads a file; what it returns is to be freed. */
static inline char *ec20_get_file(ec20_modem *modem, const char *name, size_t *length) {
    char path[256];
    snprintf(path, sizeof path, "files/%s", name);
    return ec20_request(modem, "GET", path, NULL, NULL, 0, length, NULL);
}

/* Adds a fault of a kind; returns its number. */
static inline int ec20_fault(ec20_modem *modem, const char *kind, const char *more, const char *attributes) {
    ec20_text text = {NULL, 0};
    char *view;
    int id = 0;
    ec20_add_format(&text, "\"type\":\"%s\"", kind);
    if (attributes != NULL) {
        ec20_add_format(&text, ",\"attributes\":{");
        ec20_add(&text, attributes, strlen(attributes));
        ec20_add_format(&text, "}");
    }
    view = ec20_act(modem, "POST", "faults", text.bytes, more);
    if (strstr(view, "\"id\":") == NULL || sscanf(strstr(view, "\"id\":"), "\"id\":%d", &id) != 1)
        ec20_fail(modem, "no fault: %s", view);
    free(view);
    free(text.bytes);
    return id;
}

/* Removes a fault; what it held back goes on. */
static inline void ec20_fault_remove(ec20_modem *modem, int fault) {
    char path[32];
    snprintf(path, sizeof path, "faults/%d", fault);
    free(ec20_request(modem, "DELETE", path, NULL, NULL, 0, NULL, NULL));
}

/* Attaches a DTE. */
static inline void ec20_dial(ec20_modem *modem, ec20_dte *dte) {
    char host[96];
    char *port;
    strcpy(host, modem->tcp);
    port = strrchr(host, ':');
    if (port == NULL)
        ec20_fail(modem, "the modem was made without TCP");
    *port = 0;
    dte->modem = modem;
    dte->length = 0;
    dte->socket = ec20_connect(modem, host, port + 1);
}

/* Takes it off. */
static inline void ec20_hang_up(ec20_dte *dte) {
    close(dte->socket);
}

/* Sends characters as they are. */
static inline void ec20_send(ec20_dte *dte, const char *text) {
    ec20_write(dte->modem, dte->socket, text, strlen(text));
}

static inline long long ec20_now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The end of the first final result or prompt, or 0. */
static inline size_t ec20_final(const char *text) {
    static const char *const finals[] = {"OK", "ERROR", "SEND OK", "SEND FAIL", "NO CARRIER", "CONNECT", "+CME ERROR: ", "+CMS ERROR: "};
    const char *at;
    for (at = strstr(text, "\r\n"); at != NULL; at = strstr(at + 1, "\r\n")) {
        size_t one;
        for (one = 0; one < sizeof finals / sizeof *finals; one++) {
            size_t length = strlen(finals[one]);
            const char *end = strncmp(at + 2, finals[one], length) == 0 ? strstr(at + 2, "\r\n") : NULL;
            if (end != NULL && (one >= 6 || end == at + 2 + length))
                return (size_t)(end + 2 - text);
        }
        if (strcmp(at, "\r\n> ") == 0)
            return strlen(text);
    }
    return 0;
}

static inline const char *ec20_take(ec20_dte *dte, const char *text, const char *what) {
    long long deadline = ec20_now_ms() + EC20_PATIENCE_MS;
    size_t end;
    for (;;) {
        struct pollfd ready;
        ssize_t count = 0;
        long long left = deadline - ec20_now_ms();
        const char *found;
        dte->received[dte->length] = 0;
        found = text == NULL ? NULL : strstr(dte->received, text);
        end = text == NULL ? ec20_final(dte->received) : found == NULL ? 0 : (size_t)(found - dte->received) + strlen(text);
        if (end > 0)
            break;
        ready.fd = dte->socket;
        ready.events = POLLIN;
        if (left > 0 && poll(&ready, 1, (int)left) > 0)
            count = recv(dte->socket, dte->received + dte->length, sizeof dte->received - 1 - dte->length, 0);
        if (count <= 0)
            ec20_fail(dte->modem, "waited for %s; the modem had sent '%s'", what, dte->received);
        dte->length += (size_t)count;
    }
    memcpy(dte->taken, dte->received, end);
    dte->taken[end] = 0;
    dte->length -= end;
    memmove(dte->received, dte->received + end, dte->length);
    return dte->taken;
}

/* Sends a command line and waits for its final result or prompt. Returns everything that came up to it, echo included, until the next call. */
static inline const char *ec20_command(ec20_dte *dte, const char *line) {
    ec20_send(dte, line);
    ec20_send(dte, "\r");
    return ec20_take(dte, NULL, line);
}

/* Waits for a text. Returns everything that came up to its end, until the next call. */
static inline const char *ec20_expect(ec20_dte *dte, const char *text) {
    return ec20_take(dte, text, text);
}

#ifdef __cplusplus
}
#endif

#include "ec20emu_world.h"

#endif
