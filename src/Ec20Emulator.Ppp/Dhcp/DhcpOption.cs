namespace Ec20Emulator.Ppp.Dhcp;

/// <summary>Numbers of options (RFC 2132).</summary>
internal static class DhcpOption
{
    /// <summary>Nothing, one octet long.</summary>
    public const byte Pad = 0;

    /// <summary>Subnet mask.</summary>
    public const byte Mask = 1;

    /// <summary>Routers.</summary>
    public const byte Router = 3;

    /// <summary>DNS servers.</summary>
    public const byte Dns = 6;

    /// <summary>Address the host wants.</summary>
    public const byte RequestedAddress = 50;

    /// <summary>Lease time, seconds.</summary>
    public const byte LeaseTime = 51;

    /// <summary>Kind of message.</summary>
    public const byte MessageType = 53;

    /// <summary>Address of the server.</summary>
    public const byte Server = 54;

    /// <summary>No more options.</summary>
    public const byte End = 255;
}
