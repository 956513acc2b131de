using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Features.Sms.Storage;

/// <summary>One memory for messages: places numbered from 0, the lowest free one is taken first (sms-calls.md 1). Each change is saved at once.</summary>
/// <param name="name">As commands call it.</param>
internal abstract class MessageStore(string name)
{
    /// <summary>As commands call it.</summary>
    public string Name => name;

    /// <summary>Number of places.</summary>
    public abstract int Capacity { get; }

    /// <summary>Number of messages.</summary>
    public int Used => Messages.Count;

    /// <summary>True where no place is free.</summary>
    public bool IsFull => Used >= Capacity;

    /// <summary>The messages, by place.</summary>
    public abstract IReadOnlyDictionary<int, StoredMessage> Messages { get; }

    /// <summary>A message; null for a free place, and beyond the last.</summary>
    public StoredMessage? this[int index] => Messages.GetValueOrDefault(index);

    /// <summary>Puts a message into the lowest free place.</summary>
    /// <param name="message">The message.</param>
    /// <param name="index">The place.</param>
    /// <returns>Why it could not be stored; null where it was.</returns>
    public CmsError? Add(StoredMessage message, out int index)
    {
        index = 0;
        var messages = Messages;
        while (messages.ContainsKey(index))
            index++;
        if (index >= Capacity)
            return CmsError.MemoryFull;
        return TryPut(new Dictionary<int, StoredMessage?> { [index] = message }) ? null : CmsError.MemoryFailure;
    }

    /// <summary>Changes the status of messages.</summary>
    /// <returns>False, with nothing changed, where it could not be stored.</returns>
    public bool SetStatus(IReadOnlyCollection<int> places, MessageStatus status)
    {
        var messages = Messages;
        var changes = places.Where(messages.ContainsKey).ToDictionary(place => place, place => (StoredMessage?)(messages[place] with { Status = status }));
        return changes.Count == 0 || TryPut(changes);
    }

    /// <summary>Empties places; those that are free stay so.</summary>
    /// <returns>False, with nothing changed, where it could not be stored.</returns>
    public bool Remove(IReadOnlyCollection<int> places)
    {
        var messages = Messages;
        return !places.Any(messages.ContainsKey) || TryPut(places.ToDictionary(place => place, _ => (StoredMessage?)null));
    }

    /// <summary>Fills places, or empties those that are null.</summary>
    /// <returns>False, with nothing changed, where it could not be stored.</returns>
    protected abstract bool TryPut(IReadOnlyDictionary<int, StoredMessage?> changes);
}
