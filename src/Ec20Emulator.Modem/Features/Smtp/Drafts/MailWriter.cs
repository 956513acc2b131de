using System.Text;
using MimeKit;

namespace Ec20Emulator.Modem.Features.Smtp.Drafts;

/// <summary>Makes a message of what the host gave (RFC 5322, RFC 2045-2047): every part of it in base64, so that no line has a meaning of its own to SMTP.</summary>
internal static class MailWriter
{
    /// <summary>No line of base64 looks like it.</summary>
    private const string Boundary = "=-part";

    /// <summary>True for an address that can be written down: one mailbox, ASCII, without a name.</summary>
    public static bool IsAddress(string text) =>
        Ascii.IsValid(text) && MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text && text.Contains('@', StringComparison.Ordinal);

    /// <summary>Makes it.</summary>
    /// <param name="mail">What the host gave.</param>
    /// <param name="date">Date and time of the modem.</param>
    /// <param name="identifier">What no other message of the sender's domain is called.</param>
    public static MimeMessage Compose(MailEnvelope mail, DateTimeOffset date, string identifier)
    {
        var domain = mail.Sender.Address[(mail.Sender.Address.LastIndexOf('@') + 1)..];
        var message = new MimeMessage { Date = date, MessageId = $"{identifier}@{domain}" };
        message.From.Add(new MailboxAddress(Encoding.UTF8, Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(mail.Sender.Name)), mail.Sender.Address));
        message.To.AddRange(Of(mail, RecipientKind.To));
        message.Cc.AddRange(Of(mail, RecipientKind.Copy));
        if (mail.Subject is { } subject && subject.TryRead(out var text))
            message.Headers.Replace(HeaderId.Subject, subject.Encoding, text);
        else
            message.Headers.Remove(HeaderId.Subject);
        message.Body = mail.Attachments.Count == 0 ? BodyOf(mail) : Mixed(mail);
        return message;
    }

    /// <summary>Writes it, line ends as SMTP has them.</summary>
    /// <exception cref="IOException">It is not taken.</exception>
    public static async Task WriteAsync(MimeMessage message, Stream destination, CancellationToken cancellationToken)
    {
        var format = FormatOptions.Default.Clone();
        (format.NewLineFormat, format.EnsureNewLine) = (NewLineFormat.Dos, true);
        await message.WriteToAsync(format, destination, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<MailboxAddress> Of(MailEnvelope mail, RecipientKind kind) =>
        mail.Recipients.Where(recipient => recipient.Kind == kind).Select(recipient => new MailboxAddress(null, recipient.Address));

    private static MimePart BodyOf(MailEnvelope mail)
    {
        var text = mail.Body ?? default;
        var part = Part("text/plain", text.Octets.ToArray());
        part.ContentType.Charset = text.CharsetName;
        return part;
    }

    private static Multipart Mixed(MailEnvelope mail)
    {
        var parts = new Multipart("mixed") { Boundary = Boundary };
        parts.Add(BodyOf(mail));
        foreach (var (name, content) in mail.Attachments)
        {
            var part = Part(MimeTypes.GetMimeType(name), content);
            (part.ContentDisposition, part.FileName) = (new ContentDisposition(ContentDisposition.Attachment), name);
            parts.Add(part);
        }
        return parts;
    }

    private static MimePart Part(string type, byte[] content) => new(ContentType.Parse(type))
    {
        Content = new MimeContent(new MemoryStream(content, writable: false)),
        ContentTransferEncoding = ContentEncoding.Base64,
    };
}
