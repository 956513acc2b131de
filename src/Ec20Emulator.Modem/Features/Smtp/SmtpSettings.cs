namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>Values of AT+QSMTPCFG (SMTP.md 1). Not saved.</summary>
internal sealed class SmtpSettings
{
    /// <summary>The port of a server that names none.</summary>
    public const int UsualPort = 25;

    /// <summary>"account": name and password; an empty name = the server asks for none.</summary>
    public (string Name, string Password) Account { get; set; } = ("", "");

    /// <summary>"sender": name shown, which may be empty, and address.</summary>
    public (string Name, string Address) Sender { get; set; } = ("", "");

    /// <summary>"smtpserver": name or address, empty = none yet, and port.</summary>
    public (string Host, int Port) Server { get; set; } = ("", UsualPort);

    /// <summary>"contextid": PDP context, 1-16.</summary>
    public int ContextId { get; set; } = 1;

    /// <summary>"sslctxid": SSL context, 0-5.</summary>
    public int SslContextId { get; set; } = 1;

    /// <summary>"ssltype": 0 nothing is encrypted, 1 TLS from the start, 2 TLS after STARTTLS.</summary>
    public int SslType { get; set; }
}
