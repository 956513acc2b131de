using Ec20Emulator.Modem.Control;

namespace Ec20Emulator.Modem.Features.Sms.Centre;

/// <summary>Messages the modem has sent, the newest <see cref="Limit"/> of them. Lives on the mailbox.</summary>
internal sealed class Outbox
{
    /// <summary>Most messages kept.</summary>
    public const int Limit = 1000;

    private readonly Queue<SentMessage> _sent = new();

    /// <summary>A message was added.</summary>
    public event Action<SentMessage>? Added;

    /// <summary>Number of the message added last; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>Adds a message; the oldest goes beyond the limit.</summary>
    /// <param name="make">Makes it with its number.</param>
    public void Add(Func<long, SentMessage> make)
    {
        var message = make(++Last);
        _sent.Enqueue(message);
        if (_sent.Count > Limit)
            _sent.Dequeue();
        Added?.Invoke(message);
    }

    /// <summary>The messages behind a number, oldest first.</summary>
    public SentMessages Read(long after, int most)
    {
        SentMessage[] messages = [.. _sent.SkipWhile(message => message.Number <= after).Take(most)];
        return new SentMessages(messages, messages.LastOrDefault()?.Number ?? after, messages.Length == 0 || messages[0].Number == after + 1);
    }

    /// <summary>The newest message with a reference; null without one.</summary>
    public SentMessage? Newest(int reference) => _sent.LastOrDefault(message => message.Reference == reference);
}
