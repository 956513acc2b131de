using Ec20Emulator.Modem.Features.Ftp.Wire;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>Values of AT+QFTPCFG (http-mqtt-ftp.md 5). Not saved.</summary>
internal sealed class FtpSettings
{
    /// <summary>"account", first part.</summary>
    public string User { get; set; } = "anonymous";

    /// <summary>"account", second part.</summary>
    public string Password { get; set; } = "anonymous";

    /// <summary>"filetype": files are transferred as text.</summary>
    public bool IsText { get; set; }

    /// <summary>"transmode": the modem dials for data; otherwise the server does.</summary>
    public bool IsPassive { get; set; } = true;

    /// <summary>"contextid": PDP context, 1-16.</summary>
    public int ContextId { get; set; } = 1;

    /// <summary>"rsptimeout": longest silence of the server in seconds, 20-180.</summary>
    public int ReplySeconds { get; set; } = 90;

    /// <summary>"ssltype": 0 plain, 1 TLS from the start, 2 TLS after AUTH TLS.</summary>
    public int SslType { get; set; }

    /// <summary>"sslctxid": SSL context, 0-5.</summary>
    public int SslContextId { get; set; } = 1;

    /// <summary>"data_address": data goes to the address of the control connection, whatever the server says.</summary>
    public bool KeepsToServer { get; set; }

    /// <summary>"restenable": REST is used; otherwise what lies before the start of a download is read and dropped.</summary>
    public bool Restarts { get; set; } = true;

    /// <summary>How data connections are made now.</summary>
    /// <param name="isText">True for text whatever "filetype" says.</param>
    /// <param name="portSeed">Where the search for a port of the modem begins.</param>
    public FtpDataWay ToDataWay(bool isText, int portSeed) => new(IsPassive, isText || IsText, KeepsToServer, portSeed);
}
