using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>States of the codes of the card by their numbers in QMI.</summary>
internal static class PinStates
{
    private const int Unknown = 0;
    private const int EnabledNotVerified = 1;
    private const int EnabledVerified = 2;
    private const int Disabled = 3;
    private const int Blocked = 4;
    private const int BlockedForGood = 5;

    /// <summary>The PIN.</summary>
    public static int OfFirst(SimCard sim) => !sim.IsReadable ? Unknown : Of(sim.Codes.First, sim.IsReady, sim.Codes.IsPinRequired);

    /// <summary>The second PIN.</summary>
    public static int OfSecond(SimCard sim) => !sim.IsReadable ? Unknown : Of(sim.Codes.Second, sim.Codes.Second.IsVerified, isRequired: true);

    private static int Of(CodePair codes, bool isVerified, bool isRequired) => codes switch
    {
        { PukAttemptsLeft: 0 } => BlockedForGood,
        { PinAttemptsLeft: 0 } => Blocked,
        _ when !isRequired => Disabled,
        _ => isVerified ? EnabledVerified : EnabledNotVerified,
    };
}
