using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Status;

/// <summary>The indicators of AT+CIND in their order, which is that of <c>+CIEV</c> too (network-sim.md 3).</summary>
internal sealed class Indicators(Registration registration, CallTable calls, MessageStores stores)
{
    /// <summary>Names and highest values.</summary>
    public static readonly IReadOnlyList<(string Name, int Highest)> All =
    [
        ("battchg", 5), ("signal", 5), ("service", 1), ("call", 1), ("roam", 1), ("smsfull", 1), ("GPRS coverage", 1), ("callsetup", 3),
    ];

    /// <summary>The values now.</summary>
    public IReadOnlyList<int> Read() =>
    [
        0,
        Bars,
        Bit(registration.IsRegistered),
        Bit(calls.In(CallState.Active).Count + calls.In(CallState.Held).Count > 0),
        Bit(registration.Status is RegistrationStatus.Roaming),
        Bit(stores.All.Any(store => store.IsFull)),
        Bit(registration.IsAttached),
        Setup,
    ];

    /// <summary>Five steps over the range of AT+CSQ.</summary>
    private int Bars => registration.Signal is { CsqIndex: var level } ? Math.Min(5, (level + 5) / 6) : 0;

    /// <summary>1 incoming, 2 outgoing, 3 the other phone rings.</summary>
    private int Setup
    {
        get
        {
            if (calls.In(CallState.Alerting).Count > 0)
                return 3;
            if (calls.In(CallState.Dialing).Count > 0)
                return 2;
            return Bit(calls.In(CallState.Incoming).Count + calls.In(CallState.Waiting).Count > 0);
        }
    }

    private static int Bit(bool isSet) => isSet ? 1 : 0;
}
