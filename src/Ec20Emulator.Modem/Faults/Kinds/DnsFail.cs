using Ec20Emulator.Modem.Faults.Networking;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>dnsFail</c>: names are not resolved. The expression is compared with the name.</summary>
internal sealed class DnsFail : Fault, INameFault
{
    public DnsFail(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public bool Fails(string host) => TryStrike(host);
}
