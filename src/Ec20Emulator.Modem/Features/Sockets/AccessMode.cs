namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>How data of a connection reaches the DTE (SSL manual 1.3, ssl.md C7).</summary>
internal enum AccessMode
{
    /// <summary>Announced by a URC, read by command.</summary>
    Buffer = 0,

    /// <summary>Inside a URC.</summary>
    DirectPush = 1,

    /// <summary>Raw bytes both ways on a port of its own.</summary>
    Transparent = 2,
}
