using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Sockets.Replies;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Features.Ftp.Wire;

/// <summary>A server one is logged in to. Used off the mailbox, by one at a time.</summary>
internal sealed class FtpServer
{
    private readonly FtpDialler _dialler;
    private readonly INetworkConnection _connection;
    private readonly ISocketLink _link;
    private readonly ReplyLine _control;
    private readonly bool _isSecure;
    private bool _wantsExtended;

    private FtpServer(FtpDialler dialler, INetworkConnection connection, ISocketLink link, bool isSecure)
    {
        (_dialler, _connection, _link, _isSecure) = (dialler, connection, link, isSecure);
        _control = new ReplyLine(link);
    }

    /// <summary>Connects and logs in.</summary>
    /// <exception cref="FtpFailureException">It failed.</exception>
    public static async Task<FtpServer> OpenAsync(FtpDialler dialler, FtpAccount account, CancellationToken cancellationToken)
    {
        var connection = await dialler.ConnectAsync(account.Host, account.Port, CmeError.FtpServerBlocked, cancellationToken).ConfigureAwait(false);
        try
        {
            var server = await GreetAsync(dialler, connection, account, cancellationToken).ConfigureAwait(false);
            await server.LogInAsync(account, cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            connection.Abort();
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sends a command that must be done with 2xx.</summary>
    /// <exception cref="FtpFailureException">It is refused, or the connection has ended.</exception>
    public Task<ServerReply> DoAsync(string command, CancellationToken cancellationToken) => AskAsync(command, reply => reply.IsDone, cancellationToken);

    /// <summary>Sends a command that must be answered as expected.</summary>
    /// <exception cref="FtpFailureException">It is refused, or the connection has ended.</exception>
    public async Task<ServerReply> AskAsync(string command, Func<ServerReply, bool> isExpected, CancellationToken cancellationToken) =>
        Check(await TellAsync(command, cancellationToken).ConfigureAwait(false), isExpected);

    /// <summary>Sends a command whose answer is a number.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isPart">True for what the number is written with.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="FtpFailureException">It is refused, the answer is something else, or the connection has ended.</exception>
    public async Task<ServerReply> LookUpAsync(string command, Func<char, bool> isPart, CancellationToken cancellationToken)
    {
        var reply = await DoAsync(command, cancellationToken).ConfigureAwait(false);
        return reply.Text.Trim() is { Length: > 0 } number && number.All(isPart)
            ? reply
            : throw new FtpFailureException(CmeError.FtpUnknown, reply.Code, $"'{reply.Text}' is no answer to {command}");
    }

    /// <summary>Begins a transfer.</summary>
    /// <param name="command">RETR, STOR, LIST or the like.</param>
    /// <param name="way">How the data connection is made.</param>
    /// <param name="restart">Where in the file it begins; 0 = at its beginning.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="FtpFailureException">It failed.</exception>
    public async Task<ISocketLink> BeginTransferAsync(string command, FtpDataWay way, long restart, CancellationToken cancellationToken)
    {
        await DoAsync(way.IsText ? "TYPE A" : "TYPE I", cancellationToken).ConfigureAwait(false);
        if (!way.IsPassive)
            return await BeginActiveAsync(command, way, restart, cancellationToken).ConfigureAwait(false);
        var end = await AskPassiveAsync(way, cancellationToken).ConfigureAwait(false);
        var data = await _dialler.ConnectAsync(end.Address.ToString(), end.Port, CmeError.FtpDataClosed, cancellationToken).ConfigureAwait(false);
        return await FinishBeginningAsync(command, restart, _ => Task.FromResult(data), () => data.DisposeAsync(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads what the server says when a transfer is over.</summary>
    /// <param name="isCutShort">True where this side ended it, and it is no fault that it was not whole.</param>
    /// <param name="cancellationToken">Calls it off.</param>
    /// <exception cref="FtpFailureException">It was not whole, or the connection has ended.</exception>
    public async Task EndTransferAsync(bool isCutShort, CancellationToken cancellationToken) =>
        Check(await ReadAsync(cancellationToken).ConfigureAwait(false), reply => reply.IsDone || isCutShort);

    /// <summary>Cuts the control connection.</summary>
    public void Cut()
    {
        _link.Abort();
        _ = Task.Run(_link.DisposeAsync, CancellationToken.None);
    }

    private static async Task<FtpServer> GreetAsync(
        FtpDialler dialler, INetworkConnection connection, FtpAccount account, CancellationToken cancellationToken)
    {
        var link = await dialler.WrapAsync(connection, account.Ssl == 1, cancellationToken).ConfigureAwait(false);
        var server = new FtpServer(dialler, connection, link, account.Ssl != 0);
        Check(await server.ReadAsync(cancellationToken).ConfigureAwait(false), reply => reply.IsDone);
        if (account.Ssl != 2)
            return server;
        await server.DoAsync("AUTH TLS", cancellationToken).ConfigureAwait(false);
        return new FtpServer(dialler, connection, await dialler.WrapAsync(connection, true, cancellationToken).ConfigureAwait(false), true);
    }

    private static ServerReply Check(ServerReply reply, Func<ServerReply, bool> isExpected) =>
        isExpected(reply) ? reply : throw new FtpFailureException(FtpCodes.Of(reply), reply.Code, $"the server says {reply}");

    private async Task<ServerReply> TellAsync(string command, CancellationToken cancellationToken)
    {
        try
        {
            return await _control.AskAsync(command, cancellationToken).ConfigureAwait(false);
        }
        catch (ReplyException trouble)
        {
            throw FtpCodes.Of(trouble);
        }
    }

    private async Task<ServerReply> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _control.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ReplyException trouble)
        {
            throw FtpCodes.Of(trouble);
        }
    }

    /// <summary>Where the modem dials for data: PASV, or EPSV over IPv6 and for a server that does not know the other (RFC 2428 section 3).</summary>
    private async Task<IPEndPoint> AskPassiveAsync(FtpDataWay way, CancellationToken cancellationToken)
    {
        var server = _connection.RemoteEndPoint.Address;
        if (server.AddressFamily is AddressFamily.InterNetwork && !_wantsExtended)
        {
            var reply = await TellAsync("PASV", cancellationToken).ConfigureAwait(false);
            _wantsExtended = reply.Code is 500 or 501 or 502 or 504 or 522;
            if (!_wantsExtended)
            {
                var told = PassiveAddress.Parse(Check(reply, it => it.IsDone));
                return way.KeepsToServer ? new IPEndPoint(server, told.Port) : told;
            }
        }
        return new IPEndPoint(server, PassiveAddress.ParseExtended(await DoAsync("EPSV", cancellationToken).ConfigureAwait(false)));
    }

    private async Task LogInAsync(FtpAccount account, CancellationToken cancellationToken)
    {
        if (_isSecure)
        {
            await DoAsync("PBSZ 0", cancellationToken).ConfigureAwait(false);
            await DoAsync("PROT P", cancellationToken).ConfigureAwait(false);
        }
        var asked = await AskAsync($"USER {account.User}", reply => reply.IsDone || reply.Code == 331, cancellationToken).ConfigureAwait(false);
        if (!asked.IsDone)
            await DoAsync($"PASS {account.Password}", cancellationToken).ConfigureAwait(false);
    }

    private async Task<ISocketLink> BeginActiveAsync(string command, FtpDataWay way, long restart, CancellationToken cancellationToken)
    {
        var (listener, port) = _dialler.Listen(way.PortSeed);
        await using (listener.ConfigureAwait(false))
        {
            await DoAsync(OfferOf(_connection.LocalAddress ?? IPAddress.Loopback, port), cancellationToken).ConfigureAwait(false);
            return await FinishBeginningAsync(
                command,
                restart,
                async calledOff => await listener.AcceptAsync(calledOff).ConfigureAwait(false)
                    ?? throw new FtpFailureException(CmeError.FtpDataClosed, 0, "the server made no data connection"),
                () => ValueTask.CompletedTask,
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static string OfferOf(IPAddress address, int port) => address.AddressFamily is AddressFamily.InterNetwork
        ? string.Create(CultureInfo.InvariantCulture, $"PORT {address.ToString().Replace('.', ',')},{port >> 8},{port & 255}")
        : string.Create(CultureInfo.InvariantCulture, $"EPRT |2|{address}|{port}|");

    private async Task<ISocketLink> FinishBeginningAsync(
        string command, long restart, Func<CancellationToken, Task<INetworkConnection>> connected, Func<ValueTask> giveUp, CancellationToken cancellationToken)
    {
        try
        {
            if (restart > 0)
                await AskAsync(string.Create(CultureInfo.InvariantCulture, $"REST {restart}"), reply => reply.IsIntermediate, cancellationToken).ConfigureAwait(false);
            await AskAsync(command, reply => reply.IsPreliminary, cancellationToken).ConfigureAwait(false);
            return await _dialler.WrapAsync(await connected(cancellationToken).ConfigureAwait(false), _isSecure, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await giveUp().ConfigureAwait(false);
            throw;
        }
    }
}
