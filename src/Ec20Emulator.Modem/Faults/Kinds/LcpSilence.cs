using Ec20Emulator.Modem.Faults.DataCalls;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary>
/// <c>lcpSilence</c>: packets of LCP are lost, both ways: a call is connected and never comes up, or a host that sends echo requests hangs up.
/// The expression is compared with the name of the packet.
/// </summary>
internal sealed class LcpSilence : Fault, ILinkFault
{
    public LcpSilence(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public bool Loses(string code) => TryStrike(code);
}
