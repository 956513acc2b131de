using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Incoming;

/// <summary>Messages the network has for the modem and has not got rid of: part of the world, they outlive power cycles. Bounded.</summary>
internal sealed class IncomingQueue
{
    /// <summary>Most messages that wait.</summary>
    public const int Limit = 1000;

    private readonly Queue<MessagePdu> _waiting = new();

    /// <summary>A message is there.</summary>
    public event Action? Arrived;

    /// <summary>Number of messages that wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>Adds messages, all or none.</summary>
    /// <exception cref="InvalidOperationException">Too many wait already.</exception>
    public void Add(IReadOnlyCollection<MessagePdu> messages)
    {
        if (_waiting.Count + messages.Count > Limit)
            throw new InvalidOperationException($"{_waiting.Count} messages wait for the modem already, {Limit} is the most");
        foreach (var message in messages)
            _waiting.Enqueue(message);
        Arrived?.Invoke();
    }

    /// <summary>The oldest message; null without one.</summary>
    public MessagePdu? Oldest => _waiting.TryPeek(out var oldest) ? oldest : null;

    /// <summary>The modem has taken the oldest message.</summary>
    public void Taken() => _waiting.Dequeue();
}
