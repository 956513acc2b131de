using System.Text;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Commands;

/// <summary>AT+QHTTPURL - sets the URL; http-mqtt-ftp.md 2. One that is refused leaves the old one in place.</summary>
[AtCommand("+QHTTPURL", Family = CommandFamily.Http, NestOptional = false)]
internal sealed class QHttpUrl(HttpParts parts) : IReadCommand, IWriteCommand<QHttpUrl.Args>
{
    internal readonly record struct Args([Range(1, HttpUrl.LongestText)] int Length, [Range(1, 65535)] int TimeoutSeconds = 60);

    public AtResult Read(Turn turn) => parts.Session.Url is { } url
        ? AtResult.Line($"+QHTTPURL: {url.Text}")
        : turn.Fail(CmeError.HttpEmptyUrl, "no URL is set");

    public AtResult Write(Args args, Turn turn) =>
        HttpInput.Take(parts.Session, turn, args.Length, args.TimeoutSeconds, input => Set(Encoding.Latin1.GetString(input.Span), turn));

    private AtResult Set(string text, Turn turn)
    {
        if (!HttpUrl.TryParse(text, out var url, out var why))
            return turn.Fail(CmeError.HttpUrlError, why);
        parts.Session.Url = url;
        return AtResult.Ok;
    }
}
