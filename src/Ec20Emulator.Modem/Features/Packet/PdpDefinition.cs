namespace Ec20Emulator.Modem.Features.Packet;

/// <summary>How a context is to be activated: one record behind AT+CGDCONT and AT+QICSGP (network-sim.md 4, tcpip.md 2.1).</summary>
internal sealed record PdpDefinition
{
    /// <summary>Characters of an access point name.</summary>
    public const int LongestApn = 99;

    /// <summary>Characters of a user name, and of a password.</summary>
    public const int LongestSecret = 127;

    /// <summary>What it carries.</summary>
    public PdpType Type { get; init; } = PdpType.Ip;

    /// <summary>Access point name, up to <see cref="LongestApn"/> characters; empty = the network's own choice.</summary>
    public string Apn { get; init; } = "";

    /// <summary>User name, up to <see cref="LongestSecret"/> characters.</summary>
    public string User { get; init; } = "";

    /// <summary>Password, up to <see cref="LongestSecret"/> characters. Never logged.</summary>
    public string Password { get; init; } = "";

    /// <summary>0 none, 1 PAP, 2 CHAP, 3 PAP or CHAP.</summary>
    public int Authentication { get; init; }

    /// <summary>Address asked for with AT+CGDCONT; empty = the network's choice. The network here always chooses.</summary>
    public string Address { get; init; } = "";

    /// <summary>Data compression, 0-2.</summary>
    public int DataCompression { get; init; }

    /// <summary>Header compression, 0-4.</summary>
    public int HeaderCompression { get; init; }

    /// <summary>How an IPv4 address is asked for, 0-1.</summary>
    public int Ipv4Allocation { get; init; }

    /// <summary>Kind of request, 0-1; 1 = emergency.</summary>
    public int RequestType { get; init; }

    /// <summary>
    /// True for what came with the module. AT+CGDCONT lists it; to the TCP/IP commands such a context is unset, and the network grants
    /// it IPv4 without regard to its type.
    /// </summary>
    public bool IsFactory { get; init; }
}
