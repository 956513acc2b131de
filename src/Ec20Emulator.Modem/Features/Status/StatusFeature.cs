using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Storage;
using Ec20Emulator.Modem.Features.Status.Commands;

namespace Ec20Emulator.Modem.Features.Status;

/// <summary>What the phone as a whole does: activity, why the last call failed, indicators (network-sim.md 3, device-extras.md 5).</summary>
internal sealed class StatusFeature : Feature
{
    private readonly ReleaseCause _cause;
    private readonly IndicatorReports _reports;

    public StatusFeature(ModemCore core, Registration registration, CallTable calls, MessageStores stores)
    {
        _cause = new ReleaseCause(calls);
        var indicators = new Indicators(registration, calls, stores);
        _reports = new IndicatorReports(core.Urcs, indicators, registration, calls, core.Mailbox);
        Commands = [new Cpas(calls), new Ceer(_cause, core.Options.Model), new Cind(indicators), new Cmer(_reports)];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff()
    {
        _cause.Forget();
        _reports.Reset();
    }
}
