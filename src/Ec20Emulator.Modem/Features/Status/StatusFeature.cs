using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Status.Commands;

namespace Ec20Emulator.Modem.Features.Status;

/// <summary>What the phone as a whole does: activity, why the last call failed, indicators (network-sim.md 3, device-extras.md 5).</summary>
internal sealed class StatusFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<StatusFeature>
    {
        room => new Cpas(room._calls),
        room => new Ceer(room._cause, room._core.Options.Model),
        room => new Cind(room._indicators),
        room => new Cmer(room._reports),
    };

    private readonly ModemCore _core;
    private readonly CallTable _calls;
    private readonly Indicators _indicators;
    private readonly ReleaseCause _cause;
    private readonly IndicatorReports _reports;

    public StatusFeature(ModemCore core, Registration registration, CallTable calls, MessageStores stores)
    {
        (_core, _calls) = (core, calls);
        _cause = new ReleaseCause(calls);
        _indicators = new Indicators(registration, calls, stores);
        _reports = new IndicatorReports(core.Urcs, _indicators, registration, calls, core.Mailbox);
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff()
    {
        _cause.Forget();
        _reports.Reset();
    }
}
