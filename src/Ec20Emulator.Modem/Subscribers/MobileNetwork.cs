using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Ec20Emulator.Modem.Subscribers;

/// <summary>
/// What joins modems of this process to subscribers of one network: they text and call each other by number, by signals that are told once and have
/// no answer but other signals. Numbers may be dialled with <c>+</c>, with <c>00</c>, or without the country
/// code where both parties have the same. Of several modems with one number, the one that joined first gets what is for it.
/// </summary>
public sealed class MobileNetwork
{
    private readonly ConcurrentDictionary<string, ImmutableList<ISubscriber>> _subscribers = new(StringComparer.Ordinal);

    /// <summary>Adds a subscriber.</summary>
    /// <param name="number">Its number: digits, behind <c>+</c> where international.</param>
    /// <param name="subscriber">Who gets its signals.</param>
    /// <returns>Disposing it takes the subscriber off.</returns>
    internal IDisposable Join(string number, ISubscriber subscriber)
    {
        var membership = new Membership(this, NumberPlan.Digits(number), subscriber);
        _subscribers.AddOrUpdate(membership.Digits, [subscriber], (_, others) => others.Add(subscriber));
        return membership;
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
        NumberPlan.MeantBy(dialled, own).Select(digits => _subscribers.GetValueOrDefault(digits) is [var first, ..] ? first : null).FirstOrDefault(one => one is not null);

    private sealed class Membership(MobileNetwork network, string digits, ISubscriber subscriber) : IDisposable
    {
        public string Digits => digits;

        public void Dispose()
        {
            var left = network._subscribers.AddOrUpdate(digits, [], (_, all) => all.Remove(subscriber));
            if (left.IsEmpty)
                network._subscribers.TryRemove(KeyValuePair.Create(digits, left));
        }
    }
}
