using System.Net;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Ports.Tests.Rfc2217;

/// <summary>A listener, a client, and a port whose input is read all the time.</summary>
internal sealed class Rfc2217Fixture : IAsyncDisposable
{
    private readonly List<byte> _data = [];
    private Task _reading = Task.CompletedTask;

    private Rfc2217Fixture(Rfc2217PortListener listener, Rfc2217Client client, IPort port, RecordingLogger<Rfc2217PortListener> logger) =>
        (Listener, Client, Port, Logger) = (listener, client, port, logger);

    internal Rfc2217PortListener Listener { get; }

    internal Rfc2217Client Client { get; }

    internal IPort Port { get; }

    internal RecordingLogger<Rfc2217PortListener> Logger { get; }

    internal IReadOnlyList<string> Warnings => Logger.At(LogLevel.Warning);

    internal static async Task<Rfc2217Fixture> StartAsync(LineSettings? initial = null, bool read = true)
    {
        var logger = new RecordingLogger<Rfc2217PortListener>();
        var listener = new Rfc2217PortListener(new IPEndPoint(IPAddress.Loopback, 0), logger, TimeProvider.System, initial);
        var client = await Rfc2217Client.ConnectAsync(listener.EndPoint);
        var port = await listener.AcceptAsync(default).Within();
        var fixture = new Rfc2217Fixture(listener, client, port!, logger);
        if (read)
            fixture._reading = Task.Run(fixture.ReadAsync);
        return fixture;
    }

    /// <summary>Sends a COM-PORT request and waits for its answer.</summary>
    internal async Task AskAsync(string request, string answer)
    {
        await Client.SendRawAsync($"FF FA 2C {request} FF F0");
        await Client.SeeAsync($"SB 2C {answer}");
    }

    /// <summary>Waits until everything sent before has been handled: the port answers requests in order.</summary>
    internal async Task SettleAsync()
    {
        await Client.SendRawAsync("FF FA 2C 0A 00 FF F0");
        await Client.SeeAsync("SB 2C 6E 00");
    }

    /// <summary>Closes the client and gives all data the port has read.</summary>
    internal async Task<byte[]> FinishAsync()
    {
        await Client.DisposeAsync();
        await _reading.Within();
        return [.. _data];
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Port.DisposeAsync();
        await _reading.Within();
        await Listener.DisposeAsync();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[512];
        while (await Port.ReadAsync(buffer, default) is > 0 and var count)
            _data.AddRange(buffer.AsSpan(0, count));
    }
}
