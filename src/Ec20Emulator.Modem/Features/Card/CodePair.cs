namespace Ec20Emulator.Modem.Features.Card;

/// <summary>Keeps the codes of a card when they, or the attempts left, have changed.</summary>
internal interface ICodeKeeper
{
    /// <summary>They have changed.</summary>
    void Keep();
}

/// <summary>A PIN, the PUK that lifts its block, and the attempts left. They live on the card, so power cycles do not change them.</summary>
internal sealed class CodePair(string pin, string puk, int pinAttempts, int pukAttempts, ICodeKeeper keeper)
{
    /// <summary>Attempts a right code restores for the PIN.</summary>
    public const int PinAttempts = 3;

    /// <summary>Attempts a right code restores for the PUK.</summary>
    public const int PukAttempts = 10;

    /// <summary>The PIN.</summary>
    public string Pin { get; private set; } = pin;

    /// <summary>Wrong PINs the card still takes.</summary>
    public int PinAttemptsLeft { get; private set; } = pinAttempts;

    /// <summary>Wrong PUKs the card still takes.</summary>
    public int PukAttemptsLeft { get; private set; } = pukAttempts;

    /// <summary>True since the right PIN came, until power goes.</summary>
    public bool IsVerified { get; set; }

    /// <summary>Tries a PIN. One that is blocked is wrong whatever comes.</summary>
    public bool TryPin(string code)
    {
        if (PinAttemptsLeft == 0)
            return false;
        IsVerified = code == Pin;
        var left = IsVerified ? PinAttempts : PinAttemptsLeft - 1;
        if (left != PinAttemptsLeft)
        {
            PinAttemptsLeft = left;
            keeper.Keep();
        }
        return IsVerified;
    }

    /// <summary>Tries the PIN and sets a new one.</summary>
    public bool TryChangePin(string code, string newPin)
    {
        if (!TryPin(code))
            return false;
        Pin = newPin;
        keeper.Keep();
        return true;
    }

    /// <summary>Tries a PUK and sets a new PIN.</summary>
    public bool TryPuk(string code, string newPin)
    {
        if (PukAttemptsLeft == 0)
            return false;
        if (code != puk)
        {
            PukAttemptsLeft--;
            keeper.Keep();
            return false;
        }
        (Pin, PinAttemptsLeft, PukAttemptsLeft, IsVerified) = (newPin, PinAttempts, PukAttempts, true);
        keeper.Keep();
        return true;
    }
}
