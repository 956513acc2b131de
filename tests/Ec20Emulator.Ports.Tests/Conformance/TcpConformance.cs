using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Conformance;

internal sealed class TcpConformance : PortConformance
{
    private TcpPortListener _listener = null!;

    [SetUp]
    public void Listen() =>
        _listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);

    [TearDown]
    public async Task CloseListener() => await _listener.DisposeAsync();

    protected override async Task<(IPort Port, IDteEnd Dte)> ConnectAsync()
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(_listener.EndPoint);
        var port = await _listener.AcceptAsync(default).Within();
        return (port!, new End(client));
    }

    private sealed class End(TcpClient client) : IDteEnd
    {
        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
            client.GetStream().ReadAsync(buffer, cancellationToken);

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
            client.GetStream().WriteAsync(data, cancellationToken);

        public ValueTask SetLinesAsync(DteLines lines) => throw new NotSupportedException();

        public Task SeeDceLinesAsync(DceLines lines) => throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return default;
        }
    }
}
