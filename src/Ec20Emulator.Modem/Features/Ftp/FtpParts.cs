using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Ftp.Transfers;
using Ec20Emulator.Modem.Features.Ftp.Wire;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Sockets.Replies;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>What the FTP commands work with, made when the first of them asks.</summary>
internal sealed class FtpParts(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl)
{
    private FtpSession? _session;

    /// <summary>The client.</summary>
    public FtpSession Session => _session ??= new FtpSession(core, contexts, ssl);

    /// <summary>Downloads.</summary>
    public FtpDownloads Downloads => new(core, Session, files);

    /// <summary>Uploads.</summary>
    public FtpUploads Uploads => new(core, Session, files);

    /// <summary>The client where there is one by now.</summary>
    public FtpSession? Existing => _session;

    /// <summary>Power is gone.</summary>
    public void Reset() => _session?.Reset();

    /// <summary>A command that is OK at once and has its URC when the server has answered.</summary>
    /// <param name="turn">The command.</param>
    /// <param name="work">What is asked of the server.</param>
    /// <param name="show">What the URC says of it behind the 0.</param>
    public AtResult Ask(Turn turn, Func<FtpServer, CancellationToken, Task<ServerReply>> work, Func<ServerReply, string> show)
    {
        if (Session.Obstacle is { } obstacle)
            return turn.Fail(obstacle.Error, obstacle.Why);
        var (session, name) = (Session, turn.Command.Name);
        session.Home = turn.Port;
        session.Run(work, reply => session.Tell($"{name}: 0,{show(reply)}"), (error, reply) => session.Tell($"{name}: {(int)error},{reply}"));
        return AtResult.Ok;
    }

    /// <summary>As <see cref="Ask"/>, for one command of the protocol whose answer is not shown.</summary>
    public AtResult Do(Turn turn, string command) => Ask(turn, (server, running) => server.DoAsync(command, running), _ => "0");
}
