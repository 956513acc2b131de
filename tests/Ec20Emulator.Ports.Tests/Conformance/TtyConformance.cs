using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.Ports.Tty;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Conformance;

/// <summary>A serial device does not notice its host program closing: here, to leave is to pull the adapter out.</summary>
[Platform("Linux")]
[TestFixture(SerialDriver.Own)]
[TestFixture(SerialDriver.System)]
internal sealed class TtyConformance(SerialDriver driver) : PortConformance
{
    private readonly LineSettings _settings = new(115200);
    private SocatPair _cable = null!;
    private TtyPortListener? _listener;

    [SetUp]
    public void Prepare() => _cable = new SocatPair();

    [TearDown]
    public async Task Clear()
    {
        if (_listener is not null)
            await _listener.DisposeAsync();
        _listener = null;
        _cable.Dispose();
    }

    protected override async Task<(IPort Port, IDteEnd Dte)> ConnectAsync()
    {
        await _cable.PlugInAsync();
        _listener ??= new TtyPortListener(_cable.Modem, _settings, driver, NullLogger<TtyPortListener>.Instance, TimeProvider.System);
        var port = await _listener.AcceptAsync(default).Within();
        return (port!, new TerminalEnd(_cable.Host, _cable.PullOut));
    }
}
