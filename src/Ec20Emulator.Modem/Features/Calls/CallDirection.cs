namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Who has begun a call: the <c>dir</c> of AT+CLCC.</summary>
internal enum CallDirection
{
    /// <summary>The modem.</summary>
    Outgoing = 0,

    /// <summary>The other party.</summary>
    Incoming = 1,
}
