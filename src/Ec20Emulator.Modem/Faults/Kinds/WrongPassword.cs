using Ec20Emulator.Modem.Faults.DataCalls;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary>
/// <c>wrongPassword</c>: the network turns the host of a data call away, whatever it has shown; not where the host does without
/// authentication. The expression is compared with the user name.
/// </summary>
internal sealed class WrongPassword : Fault, IAuthenticationFault
{
    public WrongPassword(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public bool Refuses(string user) => TryStrike(user);
}
