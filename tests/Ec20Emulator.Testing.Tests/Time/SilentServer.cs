using System.Net;
using System.Net.Sockets;

namespace Ec20Emulator.Testing.Tests.Time;

/// <summary>A TCP server that takes what it gets and never says a word.</summary>
internal sealed class SilentServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    private SilentServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public static SilentServer Start() => new();

    /// <summary>Completes when the first client has sent something.</summary>
    public Task WhenGreetedAsync() => _greeted.Task.WaitAsync(TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            var buffer = new byte[4096];
            while (await client.GetStream().ReadAsync(buffer, _stop.Token) > 0)
                _greeted.TrySetResult();
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // the test is over
        }
    }
}
