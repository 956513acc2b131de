namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>When the network takes a call elsewhere (3GPP 22.082): values of <c>reason</c> in AT+CCFC.</summary>
internal enum ForwardingReason
{
    /// <summary>Always.</summary>
    Unconditional,

    /// <summary>The subscriber is in a call, or turns the call away.</summary>
    Busy,

    /// <summary>Nobody answers.</summary>
    NoReply,

    /// <summary>The modem is not registered.</summary>
    NotReachable,
}

/// <summary>
/// Where the network takes calls to the subscriber, as asked for by AT+CCFC; per reason and class: 1 voice, 2 data, 4 fax. Part of the world: it
/// outlives power cycles.
/// </summary>
internal sealed class CallForwarding
{
    /// <summary>Shortest wait for an answer, seconds.</summary>
    public const int ShortestWait = 1;

    /// <summary>Longest wait for an answer, seconds.</summary>
    public const int LongestWait = 30;

    private Dictionary<(ForwardingReason Reason, int Class), Rule>? _rules;

    /// <summary>Where voice calls go for a reason; null where they do not.</summary>
    public Rule? this[ForwardingReason reason] => Find(reason, ServiceClass.Voice) is { IsActive: true } rule ? rule : null;

    /// <summary>What has been registered for a reason and one class; null where nothing has.</summary>
    public Rule? Find(ForwardingReason reason, int oneClass) => _rules?.GetValueOrDefault((reason, oneClass));

    /// <summary>Registers a number, or changes what has been registered; null erases it.</summary>
    public void Set(ForwardingReason reason, int oneClass, Rule? rule)
    {
        if (rule is null)
            _rules?.Remove((reason, oneClass));
        else
            (_rules ??= [])[(reason, oneClass)] = rule;
    }

    /// <summary>A number that has been registered.</summary>
    /// <param name="Number">Where calls go.</param>
    /// <param name="IsActive">False where it is only remembered.</param>
    /// <param name="Wait">How long the network waits for an answer, seconds.</param>
    internal sealed record Rule(PhoneNumber Number, bool IsActive, int Wait);
}
