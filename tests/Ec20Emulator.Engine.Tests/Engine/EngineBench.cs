using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Engine.Tests.Engine;

/// <summary>A modem with a few commands of its own (<see cref="BenchCommands"/>), to try the engine without any feature.</summary>
internal sealed class EngineBench : ICommandRoom, IAsyncDisposable
{
    private EngineBench(TestModem modem) => Modem = modem;

    public TestModem Modem { get; }

    public TestPort Dte => Modem.Dte;

    public ModemPort Port => Modem.Modem.Core.Ports[PortNames.UsbModem];

    public CommandSet Commands => BenchCommands.All;

    /// <summary>The turns of AT+XDEFER and AT+XABORT, in the order they began.</summary>
    public List<Turn> Turns { get; } = [];

    /// <summary>What commands and endpoints noted, in order.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Bytes uploads took.</summary>
    public List<byte> Uploaded { get; } = [];

    /// <summary>What AT+XDATA joins the port to.</summary>
    public BenchEndpoint Endpoint { get; } = new();

    /// <summary>What the modem knows of a port: echo off, at rest.</summary>
    public static async Task<EngineBench> StartAsync(bool echo = false)
    {
        var bench = new EngineBench(await TestModem.StartAsync(echo: echo));
        await bench.TellAsync(() => bench.Modem.Modem.Core.Commands.Add([bench]));
        return bench;
    }

    public object Enter() => this;

    /// <summary>Does something on the mailbox.</summary>
    public Task TellAsync(Action action) => Modem.Modem.Core.Mailbox.TellAsync(action);

    /// <summary>Sends a URC to the port.</summary>
    public Task UrcAsync(string text) => TellAsync(() => Port.Urcs.Send(Urc.Line(text)));

    /// <summary>Answers the oldest deferred command.</summary>
    public Task CompleteAsync(AtResult result) => TellAsync(() =>
    {
        var turn = Turns[0];
        Turns.RemoveAt(0);
        turn.Complete(result);
    });

    public Task AdvanceAsync(double milliseconds) => Modem.AdvanceAsync(TimeSpan.FromMilliseconds(milliseconds));

    public string UploadedText => Encoding.Latin1.GetString([.. Uploaded]);

    public ValueTask DisposeAsync() => Modem.DisposeAsync();
}
