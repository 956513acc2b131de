namespace Ec20Emulator.Host.Demo;

/// <summary>
/// Chapter 4 of the SSL manual as a dialogue with the echo server (ssl.md C9): command lines as printed. What was sent comes back, so
/// each piece is read before the next one is sent.
/// </summary>
internal static class Chapter4
{
    private const string Text = "Test data from SSL";
    private const string CtrlZ = "\x1a";

    private static readonly TimeSpan Guard = TimeSpan.FromMilliseconds(1200);

    /// <summary>The dialogue.</summary>
    public static IReadOnlyList<DemoStep> Steps =>
    [
        .. Activate, .. Configure, .. BufferMode, .. DirectPush, .. Transparent,
        DemoStep.Line("AT+QIDEACT=1", "OK").Under("4.1.3 Deactivate the context"),
    ];

    private static IEnumerable<DemoStep> Activate =>
    [
        DemoStep.Line("AT+QICSGP=1,1,\"UNINET\",\"\",1", "OK").Under("4.1 Configure and activate the PDP context"),
        DemoStep.Line("AT+QIACT=1", "OK"),
        DemoStep.Line("AT+QIACT?", "+QIACT: 1,1,1,\"{ip}\"", "OK"),
    ];

    private static IEnumerable<DemoStep> Configure =>
    [
        DemoStep.Line("AT+QSSLCFG=\"sslversion\",1,1", "OK").Under("4.2 Configure the SSL context"),
        DemoStep.Line("AT+QSSLCFG=\"ciphersuite\",1,0X0035", "OK"),
        DemoStep.Line("AT+QSSLCFG=\"seclevel\",1,1", "OK"),
        DemoStep.Line("AT+QSSLCFG=\"cacert\",1,\"RAM:cacert.pem\"", "OK"),
    ];

    private static IEnumerable<DemoStep> BufferMode =>
    [
        DemoStep.Line("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0", "OK", "+QSSLOPEN: 4,0").Under("4.3 Buffer access mode"),
        DemoStep.Line("AT+QSSLSTATE", "+QSSLSTATE: 4,\"SSLClient\",\"220.180.239.201\",8010,{n},2,1,4,0,\"usbmodem\",1", "OK"),
        DemoStep.Prompt("AT+QSSLSEND=4"),
        DemoStep.Text(Text, CtrlZ, "SEND OK") with { Note = "Ctrl-Z ended the text" },
        DemoStep.News("+QSSLURC: \"recv\",4"),
        DemoStep.Line("AT+QSSLRECV=4,1500", $"+QSSLRECV: 18\r\n{Text}", "OK"),
        DemoStep.Prompt("AT+QSSLSEND=4,18"),
        DemoStep.Text(Text, "", "SEND OK"),
        DemoStep.News("+QSSLURC: \"recv\",4"),
        DemoStep.Line("AT+QSSLRECV=4,1500", $"+QSSLRECV: 18\r\n{Text}", "OK"),
        DemoStep.Line("AT+QSSLRECV=4,1500", "+QSSLRECV: 0", "OK"),
        DemoStep.Line("AT+QSSLCLOSE=4", "OK"),
    ];

    private static IEnumerable<DemoStep> DirectPush =>
    [
        DemoStep.Line("AT+QSSLOPEN= 1,1,4,\"220.180.239.201\",8011,1", "OK", "+QSSLOPEN: 4,0").Under("4.4 Direct push mode"),
        DemoStep.Line("AT+QSSLSTATE", "+QSSLSTATE: 4,\"SSLClient\",\"220.180.239.201\",8011,{n},2,1,4,1,\"usbmodem\",1", "OK"),
        DemoStep.Prompt("AT+QSSLSEND=4"),
        DemoStep.Text(Text, CtrlZ, "SEND OK", $"+QSSLURC: \"recv\",4,18\r\n{Text}") with { Note = "Ctrl-Z ended the text" },
        DemoStep.Prompt("AT+QSSLSEND=4,18"),
        DemoStep.Text(Text, "", "SEND OK", $"+QSSLURC: \"recv\",4,18\r\n{Text}"),
        DemoStep.Line("AT+QSSLCLOSE=4", "OK"),
    ];

    private static IEnumerable<DemoStep> Transparent =>
    [
        .. TransparentSession("4.5.1 Transparent access mode: send"),
        DemoStep.Line("AT+QSSLCLOSE=4", "OK"),
        .. TransparentSession("4.5.2 Transparent access mode: receive"),
        DemoStep.Line("AT+QSSLCLOSE=4", "OK").Under("4.5.3 Close the connection"),
    ];

    private static IEnumerable<DemoStep> TransparentSession(string title) =>
    [
        DemoStep.Line("AT+QSSLOPEN= 1,1,4,\"220.180.239.201\",8011,2", "CONNECT").Under(title),
        DemoStep.Raw(Text, Text) with { Note = "typed without echo; the server sent it back" },
        DemoStep.Raw("+++", DemoStep.Frame("OK")) with { Pause = Guard, Note = "+++ between two silences left the mode" },
    ];
}
