using System.Text.Json.Serialization;
using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Network;

/// <summary>
/// The codes of a card: the PIN it may ask for at its start, the second PIN, and the code of whoever issued it. What has changed is kept under the
/// number of the card, for a card with the same data: one whose data say otherwise is another card.
/// </summary>
internal sealed partial class SimCodes : ICodeKeeper
{
    private readonly SimOptions _card;
    private readonly ISavedSettings _settings;
    private readonly PairKept? _secondKept;
    private bool _isPinRequired;
    private CodePair? _second;

    /// <summary>Takes over what was kept last.</summary>
    /// <param name="card">The card.</param>
    /// <param name="settings">Where it is kept.</param>
    public SimCodes(SimOptions card, ISavedSettings settings)
    {
        (_card, _settings) = (card, settings);
        var kept = Read();
        _isPinRequired = kept?.IsPinRequired ?? card.IsPinRequired;
        First = Pair(kept?.First ?? new PairKept(card.Pin, card.PinAttempts, card.PukAttempts), card.Puk);
        _secondKept = kept?.Second;
    }

    /// <summary>True where the card asks for its PIN at the next start.</summary>
    public bool IsPinRequired
    {
        get => _isPinRequired;
        set
        {
            _isPinRequired = value;
            Keep();
        }
    }

    /// <summary>PIN and PUK.</summary>
    public CodePair First { get; }

    /// <summary>Second PIN and PUK.</summary>
    public CodePair Second => _second ??= Pair(_secondKept ?? new PairKept(_card.Pin2, _card.Pin2Attempts, _card.Puk2Attempts), _card.Puk2);

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

    private string Key => $"sim-codes-{_card.Iccid}";

    private string Data => string.Join(' ', _card.Pin, _card.PinAttempts, _card.PukAttempts, _card.Pin2, _card.Pin2Attempts, _card.Puk2Attempts, _card.IsPinRequired);

    /// <summary>Tries the administrative code. A card that has none takes none.</summary>
    /// <param name="code">In hexadecimal digits.</param>
    public bool TryAdministrator(string code) =>
        IsAdministrator = _card.AdministrativeCode is { } known && known.Equals(code, StringComparison.OrdinalIgnoreCase);

    /// <summary>Power is gone: who was known is not any more.</summary>
    public void Forget()
    {
        (First.IsVerified, IsAdministrator) = (false, false);
        if (_second is not null)
            _second.IsVerified = false;
    }

    public void Keep() => _settings.Save(Key, new Kept(Data, _isPinRequired, PairKept.Of(First), _second is null ? _secondKept : PairKept.Of(_second)), SimCodesJson.Default.Kept);

    private Kept? Read()
    {
        return _settings.Read(Key, SimCodesJson.Default.Kept) is { First: not null } kept && kept.Data == Data ? kept : null;
    }

    private CodePair Pair(PairKept kept, string puk) =>
        new(kept.Pin, puk, Math.Clamp(kept.PinAttempts, 0, CodePair.PinAttempts), Math.Clamp(kept.PukAttempts, 0, CodePair.PukAttempts), this);

    private sealed record Kept(string Data, bool IsPinRequired, PairKept First, PairKept? Second);

    private sealed record PairKept(string Pin, int PinAttempts, int PukAttempts)
    {
        public static PairKept Of(CodePair pair) => new(pair.Pin, pair.PinAttemptsLeft, pair.PukAttemptsLeft);
    }

    [JsonSerializable(typeof(Kept))]
    private sealed partial class SimCodesJson : JsonSerializerContext;
}
