namespace Ec20Emulator.Ppp.Tcp;

/// <summary>Control bits of a segment (RFC 9293 section 3.1).</summary>
[Flags]
internal enum TcpFlags : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The sender has no more data.</summary>
    Fin = 1,

    /// <summary>Sequence numbers begin here.</summary>
    Syn = 2,

    /// <summary>There is no such connection.</summary>
    Rst = 4,

    /// <summary>Hand it on at once.</summary>
    Psh = 8,

    /// <summary>The acknowledgement number counts.</summary>
    Ack = 16,
}
