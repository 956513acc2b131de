using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>
/// The call the module makes by itself while a host has its ECM interface open: on context 1, as soon as the modem is attached to the packet
/// domain, and again when it is lost. Lives on the mailbox.
/// </summary>
internal sealed class AutomaticCall
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly int[] Both = [4, 6];

    private readonly RmNetCall _call;
    private readonly IPacketService _service;
    private readonly ModemTimer _again;
    private bool _isWanted;

    public AutomaticCall(ModemCore core, RmNetCall call, IPacketService service)
    {
        (_call, _service) = (call, service);
        _again = core.Scheduler.Timer(Try);
        service.Attached += Try;
        call.Changed += CallChanged;
    }

    /// <summary>From now on there is to be a call.</summary>
    public void Begin()
    {
        _isWanted = true;
        Try();
    }

    /// <summary>No longer; the call there is ends.</summary>
    public void End()
    {
        if (!_isWanted)
            return;
        PowerOff();
        _call.Stop();
    }

    /// <summary>Power goes: no longer, without a word.</summary>
    public void PowerOff()
    {
        _isWanted = false;
        _again.Stop();
    }

    private void Try()
    {
        if (!_isWanted || _call.Context is not null || !_service.IsAttached)
            return;
        if (!_call.Start(PdpContexts.DefaultBearer, Both, waitsForHost: false))
            _again.Start(Pause);
    }

    private void CallChanged()
    {
        if (_isWanted && _call.Context is null)
            _again.Start(Pause);
    }
}
