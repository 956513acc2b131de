namespace Ec20Emulator.Ppp.Link;

/// <summary>States of the option negotiation automaton as far as an end that is always up has them (RFC 1661 section 4.2).</summary>
internal enum AutomatonState
{
    /// <summary>Not begun, or over.</summary>
    Closed,

    /// <summary>A Configure-Request is out, nothing is agreed upon.</summary>
    RequestSent,

    /// <summary>The other end has agreed to ours.</summary>
    AckReceived,

    /// <summary>We have agreed to that of the other end.</summary>
    AckSent,

    /// <summary>Both have agreed.</summary>
    Opened,

    /// <summary>A Terminate-Request is out.</summary>
    Closing,
}
