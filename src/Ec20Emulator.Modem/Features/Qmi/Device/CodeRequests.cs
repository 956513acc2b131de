using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Qmi.Framing;

namespace Ec20Emulator.Modem.Features.Qmi.Device;

/// <summary>What hosts do with the codes of the card, over DMS and over UIM; the card is the one of AT+CPIN, AT+CLCK and AT+CPWD.</summary>
/// <param name="sim">The card.</param>
internal sealed class CodeRequests(SimCard sim)
{
    private const int First = 1;
    private const int Second = 2;

    /// <summary>The codes a request names; null for others.</summary>
    public CodePair? Find(int pin) => pin switch
    {
        First => sim.Codes.First,
        Second => sim.Codes.Second,
        _ => null,
    };

    /// <summary>The card gets a PIN.</summary>
    public QmiError Verify(int pin, string code)
    {
        if ((Obstacle(pin) ?? Blocked(pin)) is { } error)
            return error;
        if (pin == Second)
            return Outcome(pin, sim.Codes.Second.TryPin(code));
        return sim.State is SimState.PinRequired ? Outcome(pin, new CodeEntry(sim).TryUnlock(code)) : QmiError.NoEffect;
    }

    /// <summary>The card gets a PUK, and a new PIN.</summary>
    public QmiError Unblock(int pin, string puk, string code)
    {
        if (Obstacle(pin) is { } error)
            return error;
        if (!IsCode(code))
            return QmiError.InvalidArgument;
        if (Find(pin) is { PukAttemptsLeft: 0 })
            return QmiError.PinAlwaysBlocked;
        if (pin == Second)
            return OfPuk(pin, sim.Codes.Second.TryPuk(puk, code));
        return sim.State is SimState.PukRequired ? OfPuk(pin, new CodeEntry(sim).TryUnblock(puk, code)) : QmiError.NoEffect;
    }

    /// <summary>Changes a PIN.</summary>
    public QmiError Change(int pin, string old, string code)
    {
        if ((Obstacle(pin) ?? Blocked(pin)) is { } error)
            return error;
        if (!IsCode(code))
            return QmiError.InvalidArgument;
        if (pin == Second)
            return Outcome(pin, sim.Codes.Second.TryChangePin(old, code));
        return sim.IsReady && sim.Codes.IsPinRequired ? Outcome(pin, new CodeEntry(sim).TryChange(old, code)) : QmiError.IncompatibleState;
    }

    /// <summary>Switches the PIN on or off.</summary>
    public QmiError Protect(int pin, bool isOn, string code)
    {
        if ((Obstacle(pin) ?? Blocked(pin)) is { } error)
            return error;
        if (pin == Second || !sim.IsReady)
            return QmiError.IncompatibleState;
        return sim.Codes.IsPinRequired == isOn ? QmiError.NoEffect : Outcome(pin, new CodeEntry(sim).TrySetLock(isOn, code));
    }

    private static bool IsCode(string text) => text.Length is >= 4 and <= 8 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private QmiError? Obstacle(int pin) =>
        !sim.IsReadable ? QmiError.CardUninitialized : Find(pin) is null ? QmiError.InvalidPinId : null;

    private QmiError? Blocked(int pin) => Find(pin) switch
    {
        { PukAttemptsLeft: 0 } => QmiError.PinAlwaysBlocked,
        { PinAttemptsLeft: 0 } => QmiError.PinBlocked,
        _ => null,
    };

    private QmiError OfPuk(int pin, bool isRight) =>
        isRight ? QmiError.None : Find(pin) is { PukAttemptsLeft: 0 } ? QmiError.PinAlwaysBlocked : QmiError.IncorrectPin;

    private QmiError Outcome(int pin, bool isRight) => isRight ? QmiError.None : Blocked(pin) ?? QmiError.IncorrectPin;
}
