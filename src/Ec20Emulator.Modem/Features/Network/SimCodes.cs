using Ec20Emulator.Modem.Features.Card;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>The codes of a card: the PIN it may ask for at its start, the second PIN, and the code of whoever issued it.</summary>
internal sealed class SimCodes(SimOptions card)
{
    private CodePair? _second;

    /// <summary>True where the card asks for its PIN at the next start.</summary>
    public bool IsPinRequired { get; set; } = card.IsPinRequired;

    /// <summary>PIN and PUK.</summary>
    public CodePair First { get; } = new(card.Pin, card.Puk, card.PinAttempts, card.PukAttempts);

    /// <summary>Second PIN and PUK.</summary>
    public CodePair Second => _second ??= new CodePair(card.Pin2, card.Puk2, card.Pin2Attempts, card.Puk2Attempts);

    /// <summary>Wrong PINs the card still takes.</summary>
    public int PinAttemptsLeft => First.PinAttemptsLeft;

    /// <summary>Wrong PUKs the card still takes.</summary>
    public int PukAttemptsLeft => First.PukAttemptsLeft;

    /// <summary>True since the administrative code came, until power goes.</summary>
    public bool IsAdministrator { get; private set; }

    /// <summary>What the card asks for.</summary>
    public SimState Wanted => this switch
    {
        { PukAttemptsLeft: 0 } => SimState.Blocked,
        { PinAttemptsLeft: 0 } => SimState.PukRequired,
        { IsPinRequired: true } => SimState.PinRequired,
        _ => SimState.Ready,
    };

    /// <summary>Tries the administrative code. A card that has none takes none.</summary>
    /// <param name="code">In hexadecimal digits.</param>
    public bool TryAdministrator(string code) =>
        IsAdministrator = card.AdministrativeCode is { } known && known.Equals(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>Power is gone: who was known is not any more.</summary>
    public void Forget()
    {
        (First.IsVerified, IsAdministrator) = (false, false);
        if (_second is not null)
            _second.IsVerified = false;
    }
}
