using Ec20Emulator.Ports.Pty;
using Ec20Emulator.TestKit.Counterparts;
using Ec20Emulator.TestKit.Modems;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ppp.Tests.DataCall;

/// <summary>The dial scripts of pppd's users, run by the program that comes with it.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class ChatTests
{
    private const string Aborts = "ABORT 'NO CARRIER' ABORT ERROR ABORT BUSY";

    [TestCase("'' ATZ OK ATE0 OK 'ATD*99***1#' CONNECT ''", 0)]
    [TestCase("TIMEOUT 10 '' 'ATQ0 V1 E1 S0=0 &C1 &D2 +FCLASS=0' OK 'ATDT*99#' CONNECT '\\c'", 0, Description = "the init line of wvdial")]
    [TestCase("'' AT OK 'AT+CGDCONT=1,\"IP\",\"internet\"' OK 'ATD*99**PPP*1#' CONNECT ''", 0)]
    [TestCase("'' ATE0 OK 'AT+CGDATA=\"PPP\",1' CONNECT ''", 0)]
    [TestCase("'' ATE0 OK 'ATD*99***25#' CONNECT ''", 4, Description = "no such context: NO CARRIER, the first ABORT")]
    [TestCase("'' ATE0 OK 'ATD*99***9#' CONNECT ''", 5, Description = "a context nobody has defined: ERROR, the second")]
    public async Task Chat_EndsAsItsScriptHasIt(string script, int exitCode)
    {
        var chat = Counterpart.Find("chat", "ppp");
        await using var modem = await TestModem.StartAsync(time: TimeProvider.System);
        await using var listener = new PtyPortListener(null, NullLogger<PtyPortListener>.Instance, TimeProvider.System);
        using var ended = new CancellationTokenSource();
        var serving = Calls.ServeAsync(modem, listener, ended.Token);
        await using var process = CounterpartProcess.Start(
            "/bin/bash", ["-c", $"exec {chat} -v -s -t 20 {Aborts} {script} <{listener.DevicePath} >{listener.DevicePath}"]);
        await process.WhenExitedAsync();
        Assert.That(process.ExitCode, Is.EqualTo(exitCode), process.Output);
        await ended.CancelAsync();
        await serving;
    }
}
