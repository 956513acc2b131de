namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>AT+CBST.</summary>
/// <param name="Speed">0 = automatic.</param>
/// <param name="Name">0 = asynchronous.</param>
/// <param name="Element">1 = non-transparent.</param>
internal readonly record struct BearerService(byte Speed, byte Name, byte Element)
{
    /// <summary>Factory value.</summary>
    public static readonly BearerService Factory = new(0, 0, 1);
}

/// <summary>AT+CRLP.</summary>
/// <param name="ReceiveWindow">Frames, 0-61.</param>
/// <param name="SendWindow">Frames, 0-61.</param>
/// <param name="Timer">Hundredths of a second.</param>
/// <param name="Attempts">1-255.</param>
internal readonly record struct RadioLink(byte ReceiveWindow, byte SendWindow, byte Timer, byte Attempts)
{
    /// <summary>Factory value.</summary>
    public static readonly RadioLink Factory = new(61, 61, 48, 6);
}
