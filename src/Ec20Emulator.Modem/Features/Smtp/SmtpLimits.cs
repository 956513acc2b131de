namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>How much a message and its settings may be (SMTP.md 1, 2).</summary>
internal static class SmtpLimits
{
    /// <summary>Longest text of a setting, and longest address, characters.</summary>
    public const int Text = 50;

    /// <summary>Longest subject, octets.</summary>
    public const int Subject = 100;

    /// <summary>Longest body, octets.</summary>
    public const int Body = 10240;

    /// <summary>Most recipients of all kinds.</summary>
    public const int Recipients = 20;

    /// <summary>Most attachments.</summary>
    public const int Attachments = 10;
}
