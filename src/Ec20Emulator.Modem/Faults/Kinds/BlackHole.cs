using Ec20Emulator.Modem.Faults.Bytes;
using Ec20Emulator.Modem.Faults.Networking;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>blackhole</c>: bytes vanish and connections are never answered, for as long as the fault lies there; then connects under way go on.</summary>
internal sealed class BlackHole : Fault, IByteFault, IConnectFault
{
    public BlackHole(FaultSetup setup)
        : base(setup, FaultLocation.Dce, FaultLocation.Dte, FaultLocation.Net) => Settings.ReadNone();

    public IEnumerable<ByteStep> Apply(ByteStep step) => TryStrike(step.Text) ? [] : [step];

    public async Task MeetAsync(string target, CancellationToken cancellationToken)
    {
        if (Stream is FaultLocation.Net && TryStrike(target))
            await new FaultWait(Modem.Scheduler.Time, Timeout.InfiniteTimeSpan, Removed).WaitAsync(cancellationToken).ConfigureAwait(false);
    }
}
