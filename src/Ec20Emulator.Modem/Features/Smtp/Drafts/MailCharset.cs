namespace Ec20Emulator.Modem.Features.Smtp.Drafts;

/// <summary>Character set of a subject or body.</summary>
internal enum MailCharset
{
    /// <summary>ASCII.</summary>
    Ascii,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>GB2312.</summary>
    Gb2312,

    /// <summary>BIG5.</summary>
    Big5,
}
