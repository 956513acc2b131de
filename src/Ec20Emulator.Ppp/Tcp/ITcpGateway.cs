using System.Net;

namespace Ec20Emulator.Ppp.Tcp;

/// <summary>Leads flows to their far ends.</summary>
internal interface ITcpGateway
{
    /// <summary>Dials; the flow is told how it went.</summary>
    ITcpFarEnd Dial(TcpFlow flow, IPAddress address, int port);
}

/// <summary>The far end of a flow, as the flow sees it. Nothing here waits.</summary>
internal interface ITcpFarEnd
{
    /// <summary>Bytes of the host; <see cref="TcpFlow.Written"/> says when they are gone.</summary>
    void Send(ReadOnlySpan<byte> data);

    /// <summary>The host has said its last: behind what it has said, say so.</summary>
    void Finish();

    /// <summary>The flow has room again.</summary>
    void ReadOn();

    /// <summary>Ends the connection in order, or what is left of it.</summary>
    void Close();

    /// <summary>Ends the connection with a reset, or the attempt to make one.</summary>
    void Abort();
}
