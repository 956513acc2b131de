using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Card;

/// <summary>
/// The files of the card in one modem: those of its data, which modems share, and over them what was written, which is this modem's alone and
/// saved with it under the number of the card. Lives on the mailbox.
/// </summary>
internal sealed class CardFiles
{
    private static readonly string[] Known = [CardPath.MasterFile, CardPath.Usim, CardPath.Telecom, CardPath.Gsm];

    private readonly ISavedSettings _settings;
    private Dictionary<CardPath, byte[]>? _written;

    /// <summary>Takes over what was written last.</summary>
    /// <exception cref="ArgumentException">There can be no such card.</exception>
    public CardFiles(SimOptions card, ISavedSettings settings)
    {
        try
        {
            SimRules.Check(card);
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException($"there can be no such SIM card: {wrong.Message}", nameof(card), wrong);
        }
        (Card, _settings) = (card, settings);
        foreach (var (path, saved) in settings.Read(Key) as JsonObject ?? [])
        {
            if (CardPath.Parse(path) is { } known && saved is JsonValue value && value.TryGetValue<string>(out var hex)
                && Find(known.Directory, known.Id) is { } file && Bytes(hex) is { } content && content.Length == file.Content.Length)
                (_written ??= [])[file.Path] = content;
        }
    }

    /// <summary>The card as it came out of its envelope.</summary>
    public SimOptions Card { get; }

    private string Key => $"sim-card-{Card.Iccid}";

    /// <summary>A file; null where there is none.</summary>
    /// <param name="directory">As <see cref="CardPath.Directory"/>.</param>
    /// <param name="id">Its identifier.</param>
    public CardFile? Find(string directory, int id)
    {
        if ((Brought(directory, id) ?? BuiltInFiles.Find(Card, directory, id)) is not { } file)
            return null;
        return _written is not null && _written.TryGetValue(file.Path, out var content) ? file with { Content = content } : file;
    }

    /// <summary>The file with a short identifier; null where there is none.</summary>
    public CardFile? ByShortId(string directory, int shortId) => BuiltInFiles.ByShortId(directory, shortId) is { } id ? Find(directory, id) : null;

    /// <summary>The first file of an identifier, looked for in the USIM application, the master file, DF TELECOM, DF GSM and then elsewhere.</summary>
    public CardFile? FindAnywhere(int id) =>
        Find(CardPath.Usim, id) ?? Find(CardPath.MasterFile, id) ?? Find(CardPath.Telecom, id) ?? Find(CardPath.Gsm, id)
        ?? Card.Files.Select(file => CardPath.Parse(file.Path)!.Value).Where(path => path.Id == id).Select(path => Find(path.Directory, id)).FirstOrDefault();

    /// <summary>True where there is such a directory.</summary>
    public bool Has(string directory) => Known.Contains(directory)
        || Card.Files.Any(file => CardPath.Parse(file.Path)!.Value.Directory is var path && (path == directory || path.StartsWith($"{directory}/", StringComparison.Ordinal)));

    /// <summary>Writes a file as a whole.</summary>
    /// <returns>False, with nothing changed, where it could not be saved.</returns>
    public bool TryWrite(CardFile file, byte[] content)
    {
        var saved = new JsonObject((_written ?? []).Where(one => one.Key != file.Path).Append(KeyValuePair.Create(file.Path, content))
            .Select(one => KeyValuePair.Create(one.Key.ToString(), (JsonNode?)JsonValue.Create(Convert.ToHexString(one.Value)))));
        if (!_settings.Save(Key, saved))
            return false;
        (_written ??= [])[file.Path] = content;
        return true;
    }

    private static byte[]? Bytes(string hex)
    {
        var bytes = new byte[hex.Length / 2];
        return hex.Length % 2 == 0 && Convert.FromHexString(hex, bytes, out _, out _) is System.Buffers.OperationStatus.Done ? bytes : null;
    }

    private CardFile? Brought(string directory, int id)
    {
        if (Card.Files.Count == 0)
            return null;
        var path = new CardPath(directory, id);
        return Card.Files.FirstOrDefault(file => CardPath.Parse(file.Path) == path) is { } file
            ? new CardFile(path, Convert.FromHexString(file.Content))
            {
                RecordLength = file.RecordLength,
                IsCyclic = file.IsCyclic,
                Read = file.Read,
                Update = file.Update,
            }
            : null;
    }
}
