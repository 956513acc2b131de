using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ec20Emulator.Testing.Tests.Peers;

/// <summary>A TCP server that keeps what it gets and never says a word. Serves one client after another.</summary>
internal sealed class SilentServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly StringBuilder _received = new();
    private readonly Task _serving;
    private TaskCompletionSource _grown = NewSignal();

    private SilentServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>What has come, one char per byte.</summary>
    public string Received
    {
        get
        {
            lock (_gate)
                return _received.ToString();
        }
    }

    public static SilentServer Start() => new();

    /// <summary>Completes when the first client has sent something.</summary>
    public Task WhenGreetedAsync() => WhenAsync(text => text.Length > 0, TimeSpan.FromSeconds(10));

    /// <summary>Waits until what has come is as it should be.</summary>
    /// <exception cref="TimeoutException">It is not, in that time of the computer's clock.</exception>
    public async Task WhenAsync(Func<string, bool> isSo, TimeSpan within)
    {
        using var guard = new CancellationTokenSource(within);
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                if (isSo(_received.ToString()))
                    return;
                grown = _grown.Task;
            }
            try
            {
                await grown.WaitAsync(guard.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"the peer got '{Received}'");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var buffer = new byte[4096];
                while (await client.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var count)
                    Keep(Encoding.Latin1.GetString(buffer, 0, count));
            }
            catch (Exception end) when (end is OperationCanceledException or IOException)
            {
                // the client is gone, or the test is over
            }
        }
    }

    private void Keep(string text)
    {
        lock (_gate)
        {
            _received.Append(text);
            _grown.TrySetResult();
            _grown = NewSignal();
        }
    }
}
