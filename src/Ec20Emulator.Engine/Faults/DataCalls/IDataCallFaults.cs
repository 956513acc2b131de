namespace Ec20Emulator.Modem.Faults.DataCalls;

/// <summary>A fault that meets the IP packets of data calls. Runs on the mailbox.</summary>
internal interface IPacketFault
{
    /// <summary>True where a packet is lost.</summary>
    bool Loses(in CallPacket packet);
}

/// <summary>A fault that meets the packets of LCP of data calls. Runs on the mailbox.</summary>
internal interface ILinkFault
{
    /// <summary>True where a packet is lost.</summary>
    /// <param name="code">Its code as RFC 1661 names it, without hyphen: <c>EchoRequest</c>.</param>
    bool Loses(string code);
}

/// <summary>A fault that meets the authentication of data calls. Runs on the mailbox.</summary>
internal interface IAuthenticationFault
{
    /// <summary>True where the host is turned away, whatever it has shown.</summary>
    /// <param name="user">User name it has shown.</param>
    bool Refuses(string user);
}

/// <summary>A fault that meets the giving of addresses. Runs on the mailbox.</summary>
internal interface IAddressFault
{
    /// <summary>True where the context gets another address than before.</summary>
    /// <param name="contextId">1-16.</param>
    bool Changes(int contextId);
}

/// <summary>An IP packet of a data call.</summary>
/// <param name="ContextId">Context of the call, 1-16.</param>
/// <param name="Direction"><see cref="FaultLocation.Dte"/> from the host, <see cref="FaultLocation.Dce"/> to it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Text">Protocol and addresses, such as <c>Tcp 10.1.2.3 &gt; 192.0.2.7</c>.</param>
internal readonly record struct CallPacket(int ContextId, FaultLocation Direction, int Length, string Text);
