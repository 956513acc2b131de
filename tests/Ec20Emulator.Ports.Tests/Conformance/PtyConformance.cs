using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Conformance;

[Platform("Linux")]
internal sealed class PtyConformance : PortConformance
{
    private PtyPortListener _listener = null!;

    [SetUp]
    public void Open() => _listener = new PtyPortListener(null, NullLogger<PtyPortListener>.Instance, TimeProvider.System);

    [TearDown]
    public async Task Close() => await _listener.DisposeAsync();

    protected override async Task<(IPort Port, IDteEnd Dte)> ConnectAsync()
    {
        var end = new TerminalEnd(_listener.DevicePath);
        var port = await _listener.AcceptAsync(default).Within();
        return (port!, end);
    }
}
