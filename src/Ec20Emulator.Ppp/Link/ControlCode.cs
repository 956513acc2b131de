namespace Ec20Emulator.Ppp.Link;

/// <summary>Codes of LCP; the first seven are those of every network control protocol too (RFC 1661 section 5).</summary>
internal enum ControlCode : byte
{
    /// <summary>What the sender wants of the link.</summary>
    ConfigureRequest = 1,

    /// <summary>All of it is fine.</summary>
    ConfigureAck = 2,

    /// <summary>Other values are wanted.</summary>
    ConfigureNak = 3,

    /// <summary>Options nobody knows here, or that are not negotiable.</summary>
    ConfigureReject = 4,

    /// <summary>The link is to end.</summary>
    TerminateRequest = 5,

    /// <summary>So be it.</summary>
    TerminateAck = 6,

    /// <summary>A packet had an unknown code.</summary>
    CodeReject = 7,

    /// <summary>A frame had an unknown protocol.</summary>
    ProtocolReject = 8,

    /// <summary>Are you there?</summary>
    EchoRequest = 9,

    /// <summary>Yes.</summary>
    EchoReply = 10,

    /// <summary>To be thrown away.</summary>
    DiscardRequest = 11,
}
