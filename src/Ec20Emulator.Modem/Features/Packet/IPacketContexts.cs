using System.Net;

namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>What the socket features read of the PDP contexts. Lives on the mailbox.</summary>
internal interface IPacketContexts
{
    /// <summary>Raised when a context is lost, after its state has changed and before the answer or URC that tells of it.</summary>
    event Action<int, ContextLoss>? Lost;

    /// <summary>Counts what goes over all contexts.</summary>
    PacketCounter Counter { get; }

    /// <summary>State of a context, as what goes over it finds it.</summary>
    /// <param name="contextId">1-24.</param>
    ContextState StateOf(int contextId);

    /// <summary>True where AT+QIACT has been here and would be refused now.</summary>
    /// <param name="contextId">1-24.</param>
    bool IsActivated(int contextId);

    /// <summary>Address of an active context; null where it has none.</summary>
    /// <param name="contextId">1-24.</param>
    IPAddress? AddressOf(int contextId);

    /// <summary>DNS servers the host configured with AT+QIDNSCFG; empty = the operating system's resolver.</summary>
    /// <param name="contextId">1-24.</param>
    IReadOnlyList<IPAddress> DnsServersOf(int contextId);

    /// <summary>True where an active context carries packets to an address of such a kind.</summary>
    /// <param name="contextId">1-24.</param>
    /// <param name="address">The address.</param>
    bool Carries(int contextId, IPAddress address);
}

/// <summary>States of a PDP context (tcpip.md 1).</summary>
internal enum ContextState
{
    /// <summary>Not active.</summary>
    Inactive,

    /// <summary>Activation is under way.</summary>
    Activating,

    /// <summary>Active: sockets may use it.</summary>
    Active,

    /// <summary>Deactivation is under way.</summary>
    Deactivating,

    /// <summary>Dropped by the network; the host owes AT+QIDEACT.</summary>
    Broken,
}

/// <summary>Who ended a context.</summary>
internal enum ContextLoss
{
    /// <summary>The host, by AT+QIDEACT, AT+CGACT=0, AT+CGATT=0 or AT+CFUN: no word of the context itself (tcpip.md 1, ssl.md C7.11).</summary>
    ByHost,

    /// <summary>The network: <c>pdpdeact</c>, and "closed" for each SSL connection (ssl.md C7.11).</summary>
    ByNetwork,
}
