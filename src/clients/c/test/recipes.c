/* The cookbook: README.md shows what stands between the marks. */
#include "ec20emu.h"

/* recipe: Upload a CA and open TLS */
static void ca_is_uploaded_and_tls_opened(ec20_modem *modem, ec20_dte *dte) {
    size_t length;
    char *ca = ec20_get_file(modem, "RAM:cacert.pem", &length); /* or a file of yours */
    ec20_put_file(modem, "UFS:ca.pem", ca, length);
    ec20_command(dte, "AT+QIACT=1");
    ec20_command(dte, "AT+QSSLCFG=\"ciphersuite\",1,0XFFFF");
    ec20_command(dte, "AT+QSSLCFG=\"seclevel\",1,1");
    ec20_command(dte, "AT+QSSLCFG=\"cacert\",1,\"UFS:ca.pem\"");
    ec20_command(dte, "AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0"); /* the echo server that comes with it */
    ec20_expect(dte, "+QSSLOPEN: 4,0");
    free(ca);
}
/* recipe ends */

/* recipe: A URC in the middle of an answer */
static void urc_in_the_middle_of_an_answer(ec20_modem *modem, ec20_dte *dte) {
    const char *answer;
    ec20_urcs_send(modem, "+QIURC: \"pdpdeact\",2", EC20_MID_RESPONSE("AT+CSQ"));
    answer = ec20_command(dte, "AT+CSQ");
    EC20_REQUIRE(modem, strcmp(answer, "AT+CSQ\r\r\n+QIURC: \"pdpdeact\",2\r\n\r\n+CSQ: 28,99\r\n\r\nOK\r\n") == 0);
}
/* recipe ends */

/* recipe: The context is lost while sending */
static void context_is_lost_while_sending(ec20_modem *modem, ec20_dte *dte) {
    ec20_command(dte, "AT+QIACT=1");
    ec20_command(dte, "AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
    ec20_expect(dte, "+QSSLOPEN: 4,0");
    ec20_network_drop_context(modem, 1, EC20_AFTER_PROMPT("AT+QSSLSEND"));
    ec20_command(dte, "AT+QSSLSEND=4,5");
    ec20_send(dte, "21.5\n");
    ec20_expect(dte, "+QIURC: \"pdpdeact\",1");
}
/* recipe ends */

/* recipe: A time-out of 150 s in milliseconds */
static void peer_that_never_answers_is_given_up_after_150_s(ec20_modem *modem, ec20_dte *dte) {
    ec20_command(dte, "AT+QIACT=1");
    ec20_fault_blackhole(modem, "\"stream\":\"net\"");
    ec20_command(dte, "AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
    ec20_advance(modem, 150000);
    ec20_expect(dte, "+QSSLOPEN: 4,566");
}
/* recipe ends */

/* recipe: The SIM is pulled */
static void sim_is_pulled(ec20_modem *modem, ec20_dte *dte) {
    ec20_sim_remove(modem, NULL);
    EC20_REQUIRE(modem, strstr(ec20_command(dte, "AT+CPIN?"), "+CME ERROR: 10"));
    ec20_sim_insert(modem, NULL);
    ec20_expect(dte, "+CPIN: READY");
}
/* recipe ends */

/* recipe: An SMS arrives */
static void sms_arrives(ec20_modem *modem, ec20_dte *dte) {
    ec20_command(dte, "AT+CMGF=1");
    ec20_sms_receive(modem, "+491701234567", "open the gate", NULL);
    ec20_expect(dte, "+CMTI: \"ME\",0");
    EC20_REQUIRE(modem, strstr(ec20_command(dte, "AT+CMGR=0"), "open the gate"));
}
/* recipe ends */

/* recipe: The broker restarts */
static void broker_restarts(ec20_modem *modem, ec20_dte *dte) {
    int gone;
    ec20_command(dte, "AT+QIACT=1");
    ec20_command(dte, "AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
    ec20_expect(dte, "+QSSLOPEN: 4,0");
    ec20_fault_reset(modem, "\"stream\":\"net\",\"times\":1"); /* the next bytes find nobody */
    gone = ec20_fault_connect_refused(modem, NULL);
    ec20_command(dte, "AT+QSSLSEND=4,5");
    ec20_send(dte, "21.5\n");
    ec20_expect(dte, "+QSSLURC: \"closed\",4");
    ec20_command(dte, "AT+QSSLCLOSE=4");
    ec20_command(dte, "AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
    ec20_expect(dte, "+QSSLOPEN: 4,566");
    ec20_command(dte, "AT+QSSLCLOSE=4");
    ec20_fault_remove(modem, gone);
    ec20_command(dte, "AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0");
    ec20_expect(dte, "+QSSLOPEN: 4,0");
}
/* recipe ends */

/* recipe: A brown-out */
static void brown_out(ec20_modem *modem, ec20_dte *dte) {
    ec20_command(dte, "AT");
    ec20_power_brown_out(modem, 300, NULL); /* ms without supply */
    ec20_advance(modem, 1000);
    ec20_expect(dte, "RDY");
    ec20_command(dte, "AT");
}
/* recipe ends */

/* recipe: What was typed */
static void what_was_typed(ec20_modem *modem, ec20_dte *dte) {
    ec20_command(dte, "ATE0");
    ec20_command(dte, "AT+QIACT=1");
    ec20_verify(modem, "AT+QIACT=1", 1);
    ec20_verify(modem, "AT+QIDEACT", 0);
}
/* recipe ends */

int main(int count, char **words) {
    static const struct {
        const char *name;
        void (*body)(ec20_modem *, ec20_dte *);
    } recipes[] = {
        {"ca", ca_is_uploaded_and_tls_opened},
        {"urc", urc_in_the_middle_of_an_answer},
        {"context", context_is_lost_while_sending},
        {"timeout", peer_that_never_answers_is_given_up_after_150_s},
        {"sim", sim_is_pulled},
        {"sms", sms_arrives},
        {"broker", broker_restarts},
        {"brown-out", brown_out},
        {"typed", what_was_typed},
    };
    static ec20_dte dte;
    ec20_modem modem;
    size_t one;
    for (one = 0; one < sizeof recipes / sizeof *recipes; one++) {
        if (count < 2 || strcmp(words[1], recipes[one].name) != 0)
            continue;
        ec20_new(&modem, NULL);
        ec20_dial(&modem, &dte);
        recipes[one].body(&modem, &dte);
        ec20_hang_up(&dte);
        ec20_end(&modem);
        return 0;
    }
    return 2;
}
