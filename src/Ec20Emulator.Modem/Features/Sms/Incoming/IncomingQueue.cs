using Ec20Emulator.Modem.Features.Sms.Pdu;

namespace Ec20Emulator.Modem.Features.Sms.Incoming;

/// <summary>Messages the network has for the modem and has not got rid of: part of the world, they outlive power cycles. Bounded.</summary>
internal sealed class IncomingQueue
{
    /// <summary>Most messages that wait.</summary>
    public const int Limit = 1000;

    private readonly LinkedList<WaitingMessage> _waiting = new();

    /// <summary>A message is there.</summary>
    public event Action? Arrived;

    /// <summary>Number of messages that wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>True while the DTE has the oldest message and has not said whether it takes it: it does not leave the queue meanwhile.</summary>
    public Func<bool> IsOldestPassedOn { get; set; } = () => false;

    /// <summary>Adds messages, all or none.</summary>
    /// <exception cref="InvalidOperationException">Too many wait already.</exception>
    public void Add(IReadOnlyCollection<MessagePdu> messages)
    {
        if (_waiting.Count + messages.Count > Limit)
            throw new InvalidOperationException($"{_waiting.Count} messages wait for the modem already, {Limit} is the most");
        foreach (var message in messages)
            _waiting.AddLast(new WaitingMessage(message, null));
        Arrived?.Invoke();
    }

    /// <summary>Adds a message whose sender wants to know when the modem has it.</summary>
    /// <returns>What <see cref="Remove"/> takes; null where too many wait already.</returns>
    public WaitingMessage? Add(MessagePdu pdu, Action taken)
    {
        if (_waiting.Count >= Limit)
            return null;
        var message = new WaitingMessage(pdu, taken);
        _waiting.AddLast(message);
        Arrived?.Invoke();
        return message;
    }

    /// <summary>The oldest message; null without one.</summary>
    public MessagePdu? Oldest => _waiting.First?.Value.Pdu;

    /// <summary>The modem has taken the oldest message.</summary>
    public void Taken()
    {
        var oldest = _waiting.First!.Value;
        _waiting.RemoveFirst();
        oldest.Taken?.Invoke();
    }

    /// <summary>Takes a message out that is no longer worth delivering.</summary>
    /// <returns>False where the modem has it, or is about to.</returns>
    public bool Remove(WaitingMessage message) => !(IsOldestPassedOn() && _waiting.First?.Value == message) && _waiting.Remove(message);

    /// <summary>A message that waits.</summary>
    /// <param name="pdu">The message.</param>
    /// <param name="taken">Runs when the modem has taken it; null where nobody wants to know.</param>
    internal sealed class WaitingMessage(MessagePdu pdu, Action? taken)
    {
        public MessagePdu Pdu => pdu;

        public Action? Taken => taken;
    }
}
