using System.Net;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>A connection with faults in the way.</summary>
internal sealed class FaultyConnection : INetworkConnection
{
    private readonly INetworkConnection _inner;

    public FaultyConnection(INetworkConnection inner, FaultPlan plan)
    {
        _inner = inner;
        Stream = new FaultyStream(inner.Stream, plan, BreakOffAsync);
    }

    public Stream Stream { get; }

    public IPEndPoint RemoteEndPoint => _inner.RemoteEndPoint;

    public int LocalPort => _inner.LocalPort;

    public IPAddress? LocalAddress => _inner.LocalAddress;

    public long? AcknowledgedBytes => _inner.AcknowledgedBytes;

    public void Shutdown() => _inner.Shutdown();

    public void Abort() => _inner.Abort();

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    private async ValueTask BreakOffAsync()
    {
        _inner.Abort();
        await _inner.DisposeAsync().ConfigureAwait(false);
    }
}
