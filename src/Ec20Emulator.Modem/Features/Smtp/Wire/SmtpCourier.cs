using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Smtp.Drafts;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using MimeKit;

namespace Ec20Emulator.Modem.Features.Smtp.Wire;

/// <summary>Takes a message to a server: one connection for each. Used off the mailbox.</summary>
internal sealed class SmtpCourier(SmtpDialler dialler, SmtpAccount account)
{
    private const int PieceSize = 16 * 1024;

    /// <summary>Hands a message over. All recipients must be taken.</summary>
    /// <param name="mail">Who it is from and for.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Calls it off: the connection is reset.</param>
    /// <exception cref="SmtpFailureException">The server has not taken it.</exception>
    public async Task DeliverAsync(MailEnvelope mail, MimeMessage message, CancellationToken cancellationToken)
    {
        var connection = await dialler.ConnectAsync(cancellationToken).ConfigureAwait(false);
        var link = account.SslType == 1 ? await dialler.SecureAsync(connection, cancellationToken).ConfigureAwait(false) : dialler.Plain(connection);
        var server = new SmtpServer(link);
        try
        {
            await server.GreetAsync(cancellationToken).ConfigureAwait(false);
            await server.SayHelloAsync(account.Address, cancellationToken).ConfigureAwait(false);
            if (account.SslType == 2)
            {
                (link, server) = await StartTlsAsync(connection, server, cancellationToken).ConfigureAwait(false);
                await server.SayHelloAsync(account.Address, cancellationToken).ConfigureAwait(false);
            }
            if (account.Login.Name.Length > 0)
                await server.LogInAsync(account.Login.Name, account.Login.Password, cancellationToken).ConfigureAwait(false);
            await HandOverAsync(server, link, mail, message, cancellationToken).ConfigureAwait(false);
            await LeaveAsync(server, cancellationToken).ConfigureAwait(false);
        }
        catch (SmtpFailureException refusal) when (refusal.Reply is not (0 or 421))
        {
            await LeaveAsync(server, cancellationToken).ConfigureAwait(false);
            throw;
        }
        catch
        {
            link.Abort();
            throw;
        }
        finally
        {
            await link.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task HandOverAsync(SmtpServer server, ISocketLink link, MailEnvelope mail, MimeMessage message, CancellationToken cancellationToken)
    {
        await server.AskAsync($"MAIL FROM:<{mail.Sender.Address}>", cancellationToken).ConfigureAwait(false);
        foreach (var address in mail.Recipients.Select(recipient => recipient.Address).Distinct(StringComparer.Ordinal))
            await server.AskAsync($"RCPT TO:<{address}>", cancellationToken).ConfigureAwait(false);
        await server.AskAsync("DATA", cancellationToken, reply => reply.Code == 354).ConfigureAwait(false);
        await using (var buffer = new BufferedStream(new LinkStream(link), PieceSize))
        {
            await MailWriter.WriteAsync(message, buffer, cancellationToken).ConfigureAwait(false);
            await buffer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        await server.AskAsync(".", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What came in the clear behind the go-ahead is not heard: the new server begins with nothing (RFC 3207 section 4.2).</summary>
    private async Task<(ISocketLink Link, SmtpServer Server)> StartTlsAsync(INetworkConnection connection, SmtpServer server, CancellationToken cancellationToken)
    {
        if (!server.OffersTls)
            throw new SmtpFailureException(CmeError.SmtpSslFailed, 0, "the server offers no STARTTLS");
        await server.AskAsync("STARTTLS", cancellationToken).ConfigureAwait(false);
        var link = await dialler.SecureAsync(connection, cancellationToken).ConfigureAwait(false);
        return (link, new SmtpServer(link));
    }

    /// <summary>Says goodbye; what becomes of that changes nothing.</summary>
    private async Task LeaveAsync(SmtpServer server, CancellationToken cancellationToken)
    {
        using var patience = dialler.Goodbye();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await server.AskAsync("QUIT", either.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is SmtpFailureException or OperationCanceledException)
        {
            // The message is with the server, or is not: it has said so.
        }
    }
}
