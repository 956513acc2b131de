using System.Globalization;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests.Tcpip.Sequences;

/// <summary>Whatever TCP/IP and FILE commands a host program sends in whatever order, the modem goes on and keeps its table in order.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AnySequenceTests
{
    /// <summary>What must have happened in some sequence, or the sequences are worth nothing.</summary>
    private static readonly string[] Reached =
    [
        "SEND OK", "\r\n> ", "\r\nCONNECT\r\n", "NO CARRIER", "+QIOPEN: 0,0", "+QIOPEN: 0,563", "+QIOPEN: 1,566", "+QIURC: \"recv\",", "+QIRD: ",
        "+QISTATE: 0,\"TCP\"", "\"TCP LISTENER\"", "\"UDP SERVICE\"", "+QFUPL: ", "+QFOPEN: 3000", "+QFWRITE: ", "+QFLST: ", "+CME ERROR: 416", "+CME ERROR: 426",
    ];

    private readonly HashSet<string> _seen = [];

    [Test]
    public void Commands_InAnyOrder_LeaveTheModemAnsweringAtAndItsSocketsInOrder()
    {
        Prop.ForAll(SequenceSteps.Any, steps => PlayAsync(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithStartSize(20).WithEndSize(200));
        Assert.That(Reached.Except(_seen), Is.Empty, "never reached");
    }

    private async Task PlayAsync(SequenceStep[] steps)
    {
        await using var echo = TcpPeerServer.Start(echo: true);
        await using var silent = new ScriptedUdpPeer(null);
        await using var modem = await TcpIpTests.StartAsync();
        modem.Lead(SequenceSteps.Echo, echo.Port);
        modem.Lead(SequenceSteps.Refused, TakenPort.Free());
        modem.Lead(SequenceSteps.UdpRefused, echo.Port); // nobody there for UDP: an ICMP error
        modem.Lead(SequenceSteps.UdpSilent, silent.Port);
        var localPort = TakenPort.Free().ToString(CultureInfo.InvariantCulture);
        foreach (var step in steps)
        {
            await modem.Dte.SendAsync(step.Text.Replace(SequenceSteps.LocalPort, localPort, StringComparison.Ordinal));
            await modem.AdvanceAsync(TimeSpan.FromMilliseconds(step.Wait));
            if (step.IsPause)
                await WhenNetworkHasAnsweredAsync(modem);
            Note(await modem.Dte.TakeAllAsync());
            await SocketInvariants.HoldAsync(modem);
        }

        Assert.That(await AnswersAtAsync(modem), Is.True, "AT is not answered with OK any more");
        await SocketInvariants.HoldAsync(modem);
    }

    private void Note(string output)
    {
        foreach (var text in Reached.Where(text => output.Contains(text, StringComparison.Ordinal)))
            _seen.Add(text);
    }

    /// <summary>Gives real sockets their real time: no connection is being opened, and what was sent to the echo server has come back.</summary>
    private static async Task WhenNetworkHasAnsweredAsync(TestModem modem)
    {
        for (var id = 0; id < 12; id++)
            await modem.WaitForSocketAsync(id, socket => socket is not { State: SocketState.Opening } && !IsEchoDue(socket));
    }

    private static bool IsEchoDue(ModemSocket? socket) =>
        socket is { State: SocketState.Connected, Inbox.Joint: null, Link.IsDatagram: false, Remote.Port: SequenceSteps.Echo, Inbox.Room: > 0 }
        && socket.Traffic.Received < socket.Traffic.Sent;

    /// <summary>
    /// Ends whatever was begun: counted data by its time-out, transparent mode by <c>+++</c>, a prompt by ESC or by all it asks for. Lines that had to wait for
    /// that may begin the next of them, hence again a few times.
    /// </summary>
    private static async Task<bool> AnswersAtAsync(TestModem modem)
    {
        for (var round = 0; round < 20; round++)
        {
            await modem.AdvanceAsync(TimeSpan.FromDays(1)); // the longest time-out of an upload is 65535 s
            await WhenNetworkHasAnsweredAsync(modem); // an open into transparent mode keeps the port until then
            await modem.Dte.SendAsync("+++");
            await modem.AdvanceAsync(TimeSpan.FromSeconds(2));
            await modem.Dte.SendAsync("\x1b\x1a" + new string('\r', 2 * 1460)); // a prompt for a length knows no way out but that
            await modem.Dte.TakeAllAsync();
            await modem.Dte.SendAsync("AT\r");
            if ((await modem.Dte.TakeAllAsync()).Contains("\r\nOK\r\n", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
