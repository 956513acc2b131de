using Ec20Emulator.Modem.Control;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Ussd;

/// <summary>What the network answers to USSD. Part of the world: it outlives power cycles. Lives on the mailbox.</summary>
internal sealed class UssdNetwork(ILogger log)
{
    /// <summary>Codes with a reply of their own.</summary>
    public const int Most = 1000;

    private readonly Dictionary<string, UssdReply> _replies = new(StringComparer.Ordinal);

    /// <summary>Answers codes without a reply of their own; null = nobody does.</summary>
    public Func<string, UssdReply?>? Responder { get; set; }

    /// <summary>Sets the reply to a code, or takes it back.</summary>
    /// <exception cref="InvalidOperationException">Too many codes have one.</exception>
    public void SetReply(string code, UssdReply? reply)
    {
        if (reply is null)
            _replies.Remove(code);
        else if (_replies.Count < Most || _replies.ContainsKey(code))
            _replies[code] = reply;
        else
            throw new InvalidOperationException($"{Most} codes have a reply already");
    }

    /// <summary>Asks the network.</summary>
    public UssdReply Ask(string text)
    {
        if (_replies.TryGetValue(text, out var reply))
            return reply;
        try
        {
            reply = Responder?.Invoke(text);
            reply?.ThrowIfOutOfRange();
        }
        catch (Exception exception)
        {
            // Code from outside: its failure must not be the modem's.
            UssdLog.ResponderFailed(log, exception, text);
            reply = null;
        }
        if (reply is null)
            UssdLog.NotKnown(log, text);
        return reply ?? UssdReply.NotSupported;
    }
}
