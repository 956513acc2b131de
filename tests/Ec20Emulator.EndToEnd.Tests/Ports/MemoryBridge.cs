using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ports.InMemory;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>Leads a program at a TCP socket to a port in memory, so that a program of another process can use that.</summary>
internal sealed class MemoryBridge : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _serving;

    public MemoryBridge()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The place in memory, for the modem.</summary>
    public InMemoryPortListener Listener { get; } = new("bridge");

    /// <summary>Where the program connects.</summary>
    public string Uri => $"socket://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync(_ended.Token);
        client.NoDelay = true;
        await using var program = client.GetStream();
        await using var dte = Listener.Connect();
        await Task.WhenAny(program.CopyToAsync(dte, _ended.Token), dte.CopyToAsync(program, _ended.Token));
    }
}
