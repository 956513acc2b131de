using System.Text;

namespace Ec20Emulator.Modem.Features.Smtp.Drafts;

/// <summary>Text as the host gives it: octets, and what they are to mean.</summary>
/// <param name="Charset">Their character set.</param>
/// <param name="Octets">The octets.</param>
internal readonly record struct MailText(MailCharset Charset, ReadOnlyMemory<byte> Octets)
{
    /// <summary>The name of the character set, as messages have it.</summary>
    public string CharsetName => Charset switch
    {
        MailCharset.Utf8 => "utf-8",
        MailCharset.Gb2312 => "gb2312",
        MailCharset.Big5 => "big5",
        _ => "us-ascii",
    };

    /// <summary>Its encoding; decoding throws <see cref="DecoderFallbackException"/> at octets that are none of it.</summary>
    public Encoding Encoding
    {
        get
        {
            var strict = (Encoding)(CodePagesEncodingProvider.Instance.GetEncoding(CharsetName) ?? Encoding.GetEncoding(CharsetName)).Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict;
        }
    }

    /// <summary>Reads the octets.</summary>
    /// <returns>False where they are not of the character set.</returns>
    public bool TryRead(out string text)
    {
        try
        {
            text = Encoding.GetString(Octets.Span);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
