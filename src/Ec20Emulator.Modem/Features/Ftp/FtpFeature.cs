using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Ftp.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>The FTP(S) commands (http-mqtt-ftp.md 5).</summary>
internal sealed class FtpFeature : Feature, IDeclaresCommands
{
    /// <summary>http-mqtt-ftp.md 5.</summary>
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.FtpInvalidParameter);

    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<FtpFeature>((CommandFamily.Ftp, WrongParameters))
    {
        room => new QFtpCfg(room._parts),
        room => new QFtpOpen(room._parts),
        room => new QFtpClose(room._parts),
        room => new QFtpCwd(room._parts),
        room => new QFtpPwd(room._parts),
        room => new QFtpMkDir(room._parts),
        room => new QFtpRmDir(room._parts),
        room => new QFtpDel(room._parts),
        room => new QFtpRename(room._parts),
        room => new QFtpSize(room._parts),
        room => new QFtpMdtm(room._parts),
        room => new QFtpList(room._parts),
        room => new QFtpNlst(room._parts),
        room => new QFtpNList(room._parts),
        room => new QFtpMlsd(room._parts),
        room => new QFtpGet(room._parts),
        room => new QFtpPut(room._parts),
        room => new QFtpLen(room._core, room._parts),
        room => new QFtpStat(room._core, room._parts),
    };

    private readonly ModemCore _core;
    private readonly FtpParts _parts;

    public FtpFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl)
    {
        _core = core;
        _parts = new FtpParts(core, contexts, files, ssl);
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff() => _parts.Reset();

    public override IEnumerable<(string Name, object State)> Look() => _parts.Existing is { } session ? [("ftp", FtpSummary.Of(session))] : [];
}
