using System.Net;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>
/// One of the 24 contexts. Two things come and go by themselves: the bearer, which AT+CGACT shows, and the TCP/IP stack on it, which
/// AT+QIACT shows and sockets need.
/// </summary>
internal sealed class PdpContext(int id)
{
    private int _transition;

    /// <summary>1-24.</summary>
    public int Id { get; } = id;

    /// <summary>State of the TCP/IP stack on the context.</summary>
    public ContextState State { get; private set; }

    /// <summary>True while the network carries the context.</summary>
    public bool HasBearer => Type is not null;

    /// <summary>True where the host asked for the bearer with AT+CGACT=1.</summary>
    public bool IsHeldByHost { get; set; }

    /// <summary>
    /// True where AT+CGACT=1 alone has made it serve sockets and ping, until AT+QIDEACT or the end of the bearer (public report A25).
    /// </summary>
    public bool IsOpenedByBearer { get; set; }

    /// <summary>What sockets and ping find.</summary>
    public ContextState ServiceState => State is ContextState.Inactive && IsOpenedByBearer ? ContextState.Active : State;

    /// <summary>True while a data call stands on it.</summary>
    public bool CarriesCall { get; set; }

    /// <summary>What the network granted; null without a bearer.</summary>
    public PdpType? Type { get; private set; }

    /// <summary>Addresses the network gave, in the order they are printed.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; private set; } = [];

    /// <summary>Servers set with AT+QIDNSCFG; they live as long as the context is active.</summary>
    public IReadOnlyList<IPAddress> DnsServers { get; set; } = [];

    /// <summary>True where the context counts against the number of active ones.</summary>
    public bool IsInUse => IsHeldByHost || CarriesCall || State is ContextState.Activating or ContextState.Active or ContextState.Deactivating;

    /// <summary>The network takes the bearer up.</summary>
    public void RaiseBearer(PdpType type, PdpAddresses addresses)
    {
        Type = type;
        Addresses = type switch
        {
            PdpType.Ipv6 => [addresses.Ipv6(Id)],
            PdpType.Ipv4v6 => [addresses.Ipv4(Id), addresses.Ipv6(Id)],
            _ => [addresses.Ipv4(Id)],
        };
    }

    /// <summary>The bearer is gone. The stack's state is a matter of its own.</summary>
    public void ReleaseBearer()
    {
        Type = null;
        Addresses = [];
        IsHeldByHost = false;
        IsOpenedByBearer = false;
    }

    /// <summary>Changes the state of the stack; a transition under way is void.</summary>
    public void Become(ContextState state)
    {
        State = state;
        _transition++;
        if (state is ContextState.Inactive or ContextState.Broken)
            DnsServers = [];
    }

    /// <summary>Enters a state that takes time.</summary>
    /// <returns>Says later whether that same transition is still under way.</returns>
    public Func<bool> Begin(ContextState state)
    {
        Become(state);
        var mine = _transition;
        return () => _transition == mine;
    }
}
