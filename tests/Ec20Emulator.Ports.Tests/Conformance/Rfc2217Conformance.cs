using System.Net;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Tests.Rfc2217;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Conformance;

internal sealed class Rfc2217Conformance : LineCarryingPortConformance
{
    private Rfc2217PortListener _listener = null!;

    [SetUp]
    public void Listen() =>
        _listener = new Rfc2217PortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<Rfc2217PortListener>.Instance, TimeProvider.System);

    [TearDown]
    public async Task CloseListener() => await _listener.DisposeAsync();

    protected override async Task<(IPort Port, IDteEnd Dte)> ConnectAsync()
    {
        var client = await Rfc2217Client.ConnectAsync(_listener.EndPoint);
        await client.NegotiateAsync();
        var port = await _listener.AcceptAsync(default).Within();
        return (port!, new End(client));
    }

    private sealed class End(Rfc2217Client client) : IDteEnd
    {
        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => client.ReadAsync(buffer, cancellationToken);

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => client.WriteAsync(data, cancellationToken);

        public async ValueTask SetLinesAsync(DteLines lines)
        {
            await client.SendRawAsync(lines.HasFlag(DteLines.Dtr) ? "FF FA 2C 05 08 FF F0" : "FF FA 2C 05 09 FF F0");
            await client.SendRawAsync(lines.HasFlag(DteLines.Rts) ? "FF FA 2C 05 0B FF F0" : "FF FA 2C 05 0C FF F0");
        }

        public async Task SeeDceLinesAsync(DceLines lines)
        {
            // CTS 10, DSR 20, RI 40, DCD 80; the lower half says what changed since the last notification
            await client.SeeAsync(lines switch
            {
                DceLines.Dsr | DceLines.Cts => "SB 2C 6B 33",
                DceLines.Dsr | DceLines.Cts | DceLines.Ri => "SB 2C 6B 70",
                DceLines.Dsr | DceLines.Dcd => "SB 2C 6B AD",
                _ => "SB 2C 6B 0A",
            });
        }

        public ValueTask DisposeAsync() => client.DisposeAsync();
    }
}
