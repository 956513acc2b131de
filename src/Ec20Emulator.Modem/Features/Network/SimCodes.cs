namespace Ec20Emulator.Modem.Features.Network;

/// <summary>PIN and PUK of a card with the attempts left. They live on the card, so power cycles do not change them.</summary>
internal sealed class SimCodes(SimOptions options)
{
    /// <summary>Attempts a right code restores for the PIN.</summary>
    public const int PinAttempts = 3;

    /// <summary>Attempts a right code restores for the PUK.</summary>
    public const int PukAttempts = 10;

    private string _pin = options.Pin;

    /// <summary>True where the card asks for its PIN at the next start.</summary>
    public bool IsPinRequired { get; set; } = options.IsPinRequired;

    /// <summary>Wrong PINs the card still takes.</summary>
    public int PinAttemptsLeft { get; private set; } = PinAttempts;

    /// <summary>Wrong PUKs the card still takes.</summary>
    public int PukAttemptsLeft { get; private set; } = PukAttempts;

    /// <summary>What the card asks for.</summary>
    public SimState Wanted => this switch
    {
        { PukAttemptsLeft: 0 } => SimState.Blocked,
        { PinAttemptsLeft: 0 } => SimState.PukRequired,
        { IsPinRequired: true } => SimState.PinRequired,
        _ => SimState.Ready,
    };

    /// <summary>Tries a PIN.</summary>
    public bool TryPin(string pin)
    {
        if (pin != _pin)
        {
            PinAttemptsLeft--;
            return false;
        }
        PinAttemptsLeft = PinAttempts;
        return true;
    }

    /// <summary>Tries the PIN and sets a new one.</summary>
    public bool TryChangePin(string pin, string newPin)
    {
        if (!TryPin(pin))
            return false;
        _pin = newPin;
        return true;
    }

    /// <summary>Tries a PUK and sets a new PIN.</summary>
    public bool TryPuk(string puk, string newPin)
    {
        if (puk != options.Puk)
        {
            PukAttemptsLeft--;
            return false;
        }
        (_pin, PinAttemptsLeft, PukAttemptsLeft) = (newPin, PinAttempts, PukAttempts);
        return true;
    }
}
