using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Time;
using Ec20Emulator.Modem.Journal;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Faults;

/// <summary>What a fault is made from.</summary>
/// <param name="Id">Its number, 1, 2, 3 …</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="Seed">Seed of its chance.</param>
/// <param name="Modem">Where it is to lie. Not for constructors: a fault is also made to check its settings, and lies nowhere then.</param>
internal sealed record FaultSetup(int Id, FaultSettings Settings, int Seed, FaultScene Modem)
{
    /// <summary>What a fault is made from that is only to be checked.</summary>
    public static FaultSetup Nowhere(FaultSettings settings) => new(0, settings, 0, null!);
}

/// <summary>What faults see of their modem.</summary>
/// <param name="Mailbox">Where what they do to the modem runs.</param>
/// <param name="Scheduler">The modem's clock.</param>
/// <param name="Urcs">Sends URCs.</param>
/// <param name="Journal">Where a fault says that it has struck.</param>
/// <param name="Log">Where trouble with faults is told.</param>
internal record FaultScene(Mailbox Mailbox, Scheduler Scheduler, UrcRouter Urcs, ModemJournal Journal, ILogger Log);
