using System.Collections.Concurrent;

namespace Ec20Emulator.Modem.Subscribers;

/// <summary>
/// What joins modems of this process to subscribers of one network: they text and call each other by number, by signals that are told once and have
/// no answer but other signals. Numbers may be dialled with <c>+</c>, with <c>00</c>, or without the country
/// code where both parties have the same.
/// </summary>
public sealed class MobileNetwork
{
    private readonly ConcurrentDictionary<string, ISubscriber> _subscribers = new(StringComparer.Ordinal);

    /// <summary>Adds a subscriber.</summary>
    /// <param name="number">Its number: digits, behind <c>+</c> where international.</param>
    /// <param name="subscriber">Who gets its signals.</param>
    /// <returns>Disposing it takes the subscriber off.</returns>
    /// <exception cref="InvalidOperationException">Another subscriber has the number.</exception>
    internal IDisposable Join(string number, ISubscriber subscriber)
    {
        var membership = new Membership(this, NumberPlan.Digits(number), subscriber);
        return _subscribers.TryAdd(membership.Digits, subscriber)
            ? membership
            : throw new InvalidOperationException($"another modem of this network has the number {number}");
    }

    /// <summary>
    /// Passes a signal on to the subscriber it names. Where there is none, a message comes back as a <see cref="ShortMessageOutcome"/> without a
    /// status and a call as a <see cref="CallRelease"/> of cause 1, unallocated number; anything else is dropped. Called from any thread.
    /// </summary>
    internal void Send(MobileSignal signal)
    {
        if (Find(signal.To, signal.From) is { } subscriber)
            subscriber.Receive(signal);
        else if (Refusal(signal) is { } refusal)
            Find(refusal.To, refusal.To)?.Receive(refusal);
    }

    private static MobileSignal? Refusal(MobileSignal signal) => signal switch
    {
        ShortMessage message => new ShortMessageOutcome(message, null),
        CallSetup setup => new CallRelease(setup.To, setup.From, setup.Call, CallRelease.Unallocated),
        _ => null,
    };

    private ISubscriber? Find(string dialled, string own) =>
        NumberPlan.MeantBy(dialled, own).Select(digits => _subscribers.GetValueOrDefault(digits)).FirstOrDefault(one => one is not null);

    private sealed class Membership(MobileNetwork network, string digits, ISubscriber subscriber) : IDisposable
    {
        public string Digits => digits;

        public void Dispose() => network._subscribers.TryRemove(KeyValuePair.Create(digits, subscriber));
    }
}
