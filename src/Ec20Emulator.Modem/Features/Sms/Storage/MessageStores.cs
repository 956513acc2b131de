using Ec20Emulator.Modem.Features.Card;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>The memories for messages (sms-calls.md 1).</summary>
/// <param name="settings">Where they are kept.</param>
/// <param name="card">The files of the card.</param>
/// <param name="log">Told what cannot be read.</param>
internal sealed class MessageStores(ISavedSettings settings, CardFiles card, ILogger log)
{
    /// <summary>The module's own memory.</summary>
    public const string Me = "ME";

    /// <summary>Another name of <see cref="Me"/>.</summary>
    public const string Mt = "MT";

    /// <summary>The SIM card.</summary>
    public const string Sm = "SM";

    /// <summary>Status reports.</summary>
    public const string Sr = "SR";

    private readonly ModuleStore _me = new(Me, 255, settings, log);
    private readonly CardStore _sm = new(Sm, card);
    private readonly ModuleStore _sr = new(Sr, 10, settings, log);

    /// <summary>All of them.</summary>
    public IReadOnlyList<MessageStore> All => [_me, _sm, _sr];

    /// <summary>A memory by name.</summary>
    public MessageStore this[string name] => name switch
    {
        Sm => _sm,
        Sr => _sr,
        _ => _me,
    };
}
