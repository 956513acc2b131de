using Ec20Emulator.Ppp;

namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>
/// The network interface of a host: whole IP packets, without a line protocol. Its members are called on the modem's mailbox and do not wait.
/// What cannot be taken now stays where it is, which holds the host back.
/// </summary>
internal interface IPacketPort
{
    /// <summary>True while it takes a packet for the host.</summary>
    bool HasRoom { get; }

    /// <summary>Takes the next packet of the host.</summary>
    /// <param name="packet">The packet, valid until the next one is taken.</param>
    /// <returns>False where none is there.</returns>
    bool TryRead(out ReadOnlyMemory<byte> packet);

    /// <summary>Gives the host a packet. Only while there is room.</summary>
    void Write(ReadOnlySpan<byte> packet);

    /// <summary>No more is written for now.</summary>
    void Flush();

    /// <summary>What the host has of a connection: its own address is another where addresses are translated on the way.</summary>
    /// <param name="granted">What the network grants the modem.</param>
    IpSettings ToHost(IpSettings granted);
}
