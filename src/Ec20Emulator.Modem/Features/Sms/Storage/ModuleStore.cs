using System.Globalization;
using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>A memory of the module.</summary>
internal sealed class ModuleStore : MessageStore
{
    private readonly SortedDictionary<int, StoredMessage> _messages = [];
    private readonly ISavedSettings _settings;

    /// <summary>Takes over what was saved last.</summary>
    /// <param name="name">As commands call it.</param>
    /// <param name="capacity">Number of places.</param>
    /// <param name="settings">Where it is kept.</param>
    /// <param name="log">Told what cannot be read.</param>
    public ModuleStore(string name, int capacity, ISavedSettings settings, ILogger log)
        : base(name)
    {
        (Capacity, _settings) = (capacity, settings);
        foreach (var (place, saved) in settings.Read(Key) as JsonObject ?? [])
        {
            if (Read(place, saved) is { } entry)
                _messages[entry.Index] = entry.Message;
            else
                SmsLog.StoredMessageUnreadable(log, name, place);
        }
    }

    public override int Capacity { get; }

    public override IReadOnlyDictionary<int, StoredMessage> Messages => _messages;

    private string Key => $"sms-store-{Name}";

    protected override bool TryPut(IReadOnlyDictionary<int, StoredMessage?> changes)
    {
        var before = changes.Keys.ToDictionary(place => place, place => this[place]);
        Put(changes);
        var saved = _messages.Select(entry => KeyValuePair.Create(
            entry.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)JsonValue.Create($"{(int)entry.Value.Status} {entry.Value.Pdu.ToHex()}")));
        if (_settings.Save(Key, new JsonObject(saved)))
            return true;
        Put(before);
        return false;
    }

    private (int Index, StoredMessage Message)? Read(string place, JsonNode? saved) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Capacity
        && saved is JsonValue value && value.TryGetValue<string>(out var text) && text is [>= '0' and <= '3' and var status, ' ', .. var hex]
        && MessagePdu.TryParse(hex, out var pdu) && StoredMessage.Of((MessageStatus)(status - '0'), pdu) is { } message
            ? (index, message)
            : null;

    private void Put(IReadOnlyDictionary<int, StoredMessage?> changes)
    {
        foreach (var (place, message) in changes)
        {
            if (message is null)
                _messages.Remove(place);
            else
                _messages[place] = message;
        }
    }
}
