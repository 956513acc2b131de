namespace Ec20Emulator.Modem.Core;

/// <summary>How the commands of a manual answer bad parameters; all others answer plain ERROR.</summary>
internal static class CommandFamily
{
    /// <summary>TCP/IP and SSL: plain ERROR, the code is kept for AT+QIGETERROR.</summary>
    public const string TcpIp = "TCP/IP";

    /// <summary>FILE: +CME ERROR 4xx for values, plain ERROR for syntax.</summary>
    public const string File = "FILE";

    /// <summary>GNSS: +CME ERROR 501.</summary>
    public const string Gnss = "GNSS";

    /// <summary>HTTP(S): +CME ERROR 730.</summary>
    public const string Http = "HTTP";

    /// <summary>FTP(S): +CME ERROR 610.</summary>
    public const string Ftp = "FTP";

    /// <summary>SMTP(S): +CME ERROR 664.</summary>
    public const string Smtp = "SMTP";

    /// <summary>Sound settings: +CME ERROR 4 for values.</summary>
    public const string Audio = "audio";

    /// <summary>Playing, recording and speech: +CME ERROR 902 for values.</summary>
    public const string Sound = "sound";
}
