using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Subscribers;

/// <summary>A modem's line to its mobile network: what comes in runs on the modem's mailbox.</summary>
internal sealed class SubscriberLine : ISubscriber, IDisposable
{
    private readonly MobileNetwork _network;
    private readonly Mailbox _mailbox;
    private readonly IDisposable _membership;
    private long _calls;

    /// <summary>Joins.</summary>
    public SubscriberLine(MobileNetwork network, string number, Mailbox mailbox)
    {
        (_network, Number, _mailbox) = (network, number, mailbox);
        _membership = network.Join(number, this);
    }

    /// <summary>The modem's own number.</summary>
    public string Number { get; }

    /// <summary>A message has come for this modem.</summary>
    public event Action<ShortMessage>? MessageArrived;

    /// <summary>A message of this modem has come to its end.</summary>
    public event Action<ShortMessageOutcome>? MessageEnded;

    /// <summary>Something has happened to a call.</summary>
    public event Action<CallSignal>? CallMoved;

    /// <summary>A name for a call this modem begins.</summary>
    public string NameCall() => $"{Number}/{++_calls}";

    /// <summary>Tells another subscriber something.</summary>
    public void Send(MobileSignal signal) => _network.Send(signal);

    /// <inheritdoc/>
    public void Receive(MobileSignal signal) => _mailbox.Post(() => Take(signal));

    /// <summary>Leaves the network.</summary>
    public void Dispose() => _membership.Dispose();

    private void Take(MobileSignal signal)
    {
        switch (signal)
        {
            case ShortMessage message:
                MessageArrived?.Invoke(message);
                break;
            case ShortMessageOutcome outcome:
                MessageEnded?.Invoke(outcome);
                break;
            case CallSignal call:
                CallMoved?.Invoke(call);
                break;
        }
    }
}
