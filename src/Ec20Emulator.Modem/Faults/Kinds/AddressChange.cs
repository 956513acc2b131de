using Ec20Emulator.Modem.Faults.DataCalls;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary>
/// <c>addressChange</c>: a context gets another address than before, where its bearer comes up, or a data call begins on it while nobody else uses it.
/// The expression is compared with the number of the context.
/// </summary>
internal sealed class AddressChange : Fault, IAddressFault
{
    public AddressChange(FaultSetup setup)
        : base(setup, FaultLocation.Net) => Settings.ReadNone();

    public bool Changes(int contextId) => TryStrike($"{contextId}");
}
