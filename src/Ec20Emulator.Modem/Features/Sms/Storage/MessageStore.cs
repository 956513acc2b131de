using System.Globalization;
using System.Text.Json.Nodes;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sms.Pdu;
using Ec20Emulator.Modem.Persistence;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>One memory for messages: places numbered from 0, the lowest free one is taken first (sms-calls.md 1). Each change is saved at once.</summary>
internal sealed class MessageStore
{
    private readonly SortedDictionary<int, StoredMessage> _messages = [];
    private readonly ISavedSettings _settings;
    private readonly string _key;

    /// <summary>Takes over what was saved last.</summary>
    /// <param name="name">As commands call it.</param>
    /// <param name="capacity">Number of places.</param>
    /// <param name="settings">Where it is kept.</param>
    /// <param name="log">Told what cannot be read.</param>
    public MessageStore(string name, int capacity, ISavedSettings settings, ILogger log)
    {
        (Name, Capacity, _settings, _key) = (name, capacity, settings, $"sms-store-{name}");
        foreach (var (place, saved) in settings.Read(_key) as JsonObject ?? [])
        {
            if (Read(place, saved) is { } entry)
                _messages[entry.Index] = entry.Message;
            else
                SmsLog.StoredMessageUnreadable(log, name, place);
        }
    }

    /// <summary>As commands call it.</summary>
    public string Name { get; }

    /// <summary>Number of places.</summary>
    public int Capacity { get; }

    /// <summary>Number of messages.</summary>
    public int Used => _messages.Count;

    /// <summary>True where no place is free.</summary>
    public bool IsFull => Used >= Capacity;

    /// <summary>The messages, by place.</summary>
    public IReadOnlyDictionary<int, StoredMessage> Messages => _messages;

    /// <summary>A message; null for a free place, and beyond the last.</summary>
    public StoredMessage? this[int index] => _messages.GetValueOrDefault(index);

    /// <summary>Puts a message into the lowest free place.</summary>
    /// <param name="message">The message.</param>
    /// <param name="index">The place.</param>
    /// <returns>Why it could not be stored; null where it was.</returns>
    public CmsError? Add(StoredMessage message, out int index)
    {
        index = 0;
        while (_messages.ContainsKey(index))
            index++;
        if (index >= Capacity)
            return CmsError.MemoryFull;
        return Change([index], message) ? null : CmsError.MemoryFailure;
    }

    /// <summary>Changes the status of messages.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store it.</returns>
    public bool SetStatus(IReadOnlyCollection<int> places, MessageStatus status)
    {
        var before = places.Where(_messages.ContainsKey).ToDictionary(place => place, place => this[place]);
        foreach (var (place, message) in before)
            _messages[place] = message! with { Status = status };
        return before.Count == 0 || Save(before);
    }

    /// <summary>Empties places; those that are free stay so.</summary>
    /// <returns>False, with nothing changed, where the host computer could not store it.</returns>
    public bool Remove(IReadOnlyCollection<int> places) => !places.Any(_messages.ContainsKey) || Change(places, null);

    private (int Index, StoredMessage Message)? Read(string place, JsonNode? saved) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Capacity
        && saved is JsonValue value && value.TryGetValue<string>(out var text) && text is [>= '0' and <= '3' and var status, ' ', .. var hex]
        && MessagePdu.TryParse(hex, out var pdu) && StoredMessage.Of((MessageStatus)(status - '0'), pdu) is { } message
            ? (index, message)
            : null;

    private bool Change(IReadOnlyCollection<int> places, StoredMessage? message)
    {
        var before = places.ToDictionary(place => place, place => this[place]);
        foreach (var place in places)
            Put(place, message);
        return Save(before);
    }

    private bool Save(Dictionary<int, StoredMessage?> before)
    {
        var saved = _messages.Select(entry => KeyValuePair.Create(
            entry.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)JsonValue.Create($"{(int)entry.Value.Status} {entry.Value.Pdu.ToHex()}")));
        if (_settings.Save(_key, new JsonObject(saved)))
            return true;
        foreach (var (place, message) in before)
            Put(place, message);
        return false;
    }

    private void Put(int place, StoredMessage? message)
    {
        if (message is null)
            _messages.Remove(place);
        else
            _messages[place] = message;
    }
}
