namespace Ec20Emulator.Ppp.Dhcp;

/// <summary>Kinds of DHCP messages (RFC 2132 section 9.6).</summary>
internal enum DhcpMessageType : byte
{
    /// <summary>The host looks for a server.</summary>
    Discover = 1,

    /// <summary>An address is offered.</summary>
    Offer = 2,

    /// <summary>The host wants it.</summary>
    Request = 3,

    /// <summary>It has it.</summary>
    Ack = 5,

    /// <summary>It cannot have it.</summary>
    Nak = 6,

    /// <summary>The host has an address and wants to know the rest.</summary>
    Inform = 8,
}
