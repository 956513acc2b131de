/* What the header promises beside the cookbook; in C++ too. */
#include "ec20emu.h"

static void every_modem_is_its_own(void) {
    ec20_modem one, other;
    char *network;
    ec20_new(&one, NULL);
    ec20_new(&other, "\"model\":\"ec25-e\",\"seed\":7");
    EC20_REQUIRE(&one, strcmp(one.tcp, other.tcp) != 0);
    ec20_network_lose_coverage(&one, NULL);
    network = ec20_network_read(&other);
    EC20_REQUIRE(&other, strstr(network, "\"hasCoverage\":true"));
    free(network);
    ec20_end(&other);
    ec20_end(&one);
}

static void ways_in_are_told(void) {
    ec20_modem modem;
    ec20_new(&modem, NULL);
    EC20_REQUIRE(&modem, strncmp(modem.tcp, "127.0.0.1:", 10) == 0);
    EC20_REQUIRE(&modem, strncmp(modem.rfc2217, "rfc2217://127.0.0.1:", 20) == 0);
    EC20_REQUIRE(&modem, access(modem.pty, R_OK | W_OK) == 0);
    ec20_end(&modem);
}

static void fault_lies_until_it_is_removed(void) {
    static ec20_dte dte;
    ec20_modem modem;
    int fault;
    ec20_new(&modem, NULL);
    ec20_dial(&modem, &dte);
    fault = ec20_fault_command_error(&modem, "\"match\":\"CSQ\"", "\"cme\":30");
    EC20_REQUIRE(&modem, strstr(ec20_command(&dte, "AT+CSQ"), "+CME ERROR: 30"));
    ec20_fault_remove(&modem, fault);
    EC20_REQUIRE(&modem, strstr(ec20_command(&dte, "AT+CSQ"), "+CSQ: 28,99"));
    ec20_wait_for(&modem, "+CSQ: 28,99", 1000);
    ec20_fault_hang(&modem, NULL, NULL);
    ec20_reset(&modem);
    ec20_hang_up(&dte);
    ec20_dial(&modem, &dte);
    EC20_REQUIRE(&modem, strstr(ec20_command(&dte, "AT+CREG?"), "+CREG: 0,1"));
    ec20_hang_up(&dte);
    ec20_end(&modem);
}

static void texts_are_escaped(void) {
    ec20_text text = {NULL, 0};
    ec20_add_string(&text, "a\"b\\c\x01");
    EC20_REQUIRE(NULL, strcmp(text.bytes, "\"a\\\"b\\\\c\\u0001\"") == 0);
    free(text.bytes);
}

int main(int count, char **words) {
    if (count > 1 && strcmp(words[1], "failing") == 0) {
        static ec20_dte dte;
        ec20_modem modem;
        ec20_new(&modem, NULL);
        ec20_dial(&modem, &dte);
        ec20_command(&dte, "AT+CSQ");
        EC20_REQUIRE(&modem, !"this");
    }
    every_modem_is_its_own();
    ways_in_are_told();
    fault_lies_until_it_is_removed();
    texts_are_escaped();
    return 0;
}
