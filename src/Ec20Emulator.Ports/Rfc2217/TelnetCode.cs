namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>Telnet command bytes (RFC 854, 885, 1184) and the options spoken here (RFC 856, 857, 858, 2217).</summary>
internal static class TelnetCode
{
    internal const byte EndOfFile = 236;
    internal const byte Se = 240;
    internal const byte Nop = 241;
    internal const byte Break = 243;
    internal const byte AreYouThere = 246;
    internal const byte Sb = 250;
    internal const byte Will = 251;
    internal const byte Wont = 252;
    internal const byte Do = 253;
    internal const byte Dont = 254;
    internal const byte Iac = 255;

    internal const byte Binary = 0;
    internal const byte Echo = 1;
    internal const byte SuppressGoAhead = 3;
    internal const byte ComPort = 44;
}
