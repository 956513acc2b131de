using System.Net;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Sockets.Replies;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>A server that is spoken to (RFC 5321, RFC 4954). Used off the mailbox.</summary>
internal sealed class SmtpServer(ISocketLink link)
{
    private readonly ReplyLine _line = new(link);
    private IReadOnlyList<string> _offers = [];

    /// <summary>True where it offers STARTTLS (RFC 3207).</summary>
    public bool OffersTls => _offers.Any(offer => offer.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase));

    /// <summary>Hears its greeting.</summary>
    /// <exception cref="SmtpFailureException">It does not want to, or is none.</exception>
    public async Task GreetAsync(CancellationToken cancellationToken)
    {
        try
        {
            Check(await _line.ReadAsync(cancellationToken).ConfigureAwait(false), reply => reply.IsDone);
        }
        catch (ReplyException trouble)
        {
            throw SmtpCodes.Of(trouble);
        }
    }

    /// <summary>Says who the modem is, and hears what the server offers; one that does not know EHLO is told HELO, and offers nothing.</summary>
    /// <param name="address">Address of the modem; null = it has none.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="SmtpFailureException">It is refused, or the connection has ended.</exception>
    public async Task SayHelloAsync(IPAddress? address, CancellationToken cancellationToken)
    {
        var name = address switch
        {
            null => "localhost",
            { AddressFamily: AddressFamily.InterNetworkV6 } => $"[IPv6:{address}]",
            _ => $"[{address}]",
        };
        var reply = await TellAsync($"EHLO {name}", cancellationToken).ConfigureAwait(false);
        if (reply.Code is 500 or 502 or 504)
        {
            await AskAsync($"HELO {name}", cancellationToken).ConfigureAwait(false);
            return;
        }
        Check(reply, it => it.IsDone);
        _offers = [.. reply.Lines.Skip(1).Select(line => line.Trim())];
    }

    /// <summary>Logs in by LOGIN or PLAIN, whichever is offered.</summary>
    /// <exception cref="SmtpFailureException">Neither is (655), or it is refused.</exception>
    public async Task LogInAsync(string name, string password, CancellationToken cancellationToken)
    {
        var ways = _offers.Where(offer => offer.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase) || offer.StartsWith("AUTH=", StringComparison.OrdinalIgnoreCase))
            .SelectMany(offer => offer["AUTH ".Length..].Split(' ')).ToArray();
        if (ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            await AskAsync("AUTH LOGIN", cancellationToken, reply => reply.Code == 334).ConfigureAwait(false);
            await AskAsync(Base64(name), cancellationToken, reply => reply.Code == 334).ConfigureAwait(false);
            await AskAsync(Base64(password), cancellationToken).ConfigureAwait(false);
        }
        else if (ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            await AskAsync($"AUTH PLAIN {Base64($"\0{name}\0{password}")}", cancellationToken).ConfigureAwait(false);
        }
        else
        {
            throw new SmtpFailureException(CmeError.SmtpAuthenticationTypeNotSupported, 0, $"the server offers neither LOGIN nor PLAIN: '{string.Join(' ', ways)}'");
        }
    }

    /// <summary>Sends a command that must be answered with 2xx, or as expected.</summary>
    /// <exception cref="SmtpFailureException">It is refused, or the connection has ended.</exception>
    public async Task AskAsync(string command, CancellationToken cancellationToken, Func<ServerReply, bool>? isExpected = null) =>
        Check(await TellAsync(command, cancellationToken).ConfigureAwait(false), isExpected ?? (reply => reply.IsDone));

    private static void Check(ServerReply reply, Func<ServerReply, bool> isExpected)
    {
        if (!isExpected(reply))
            throw SmtpCodes.Of(reply);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.Latin1.GetBytes(text));

    private async Task<ServerReply> TellAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            return await _line.AskAsync(command, cancellationToken).ConfigureAwait(false);
        }
        catch (ReplyException trouble)
        {
            throw SmtpCodes.Of(trouble);
        }
    }
}
