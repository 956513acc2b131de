using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Ftp.Commands;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Ftp;

/// <summary>The FTP(S) commands (http-mqtt-ftp.md 5).</summary>
internal sealed class FtpFeature : Feature
{
    /// <summary>http-mqtt-ftp.md 5.</summary>
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.FtpInvalidParameter);

    private readonly FtpParts _parts;

    public FtpFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl)
    {
        core.Commands.SetPolicy(CommandFamily.Ftp, WrongParameters);
        _parts = new FtpParts(core, contexts, files, ssl);
        Commands =
        [
            new QFtpCfg(_parts), new QFtpOpen(_parts), new QFtpClose(_parts), new QFtpCwd(_parts), new QFtpPwd(_parts), new QFtpMkDir(_parts),
            new QFtpRmDir(_parts), new QFtpDel(_parts), new QFtpRename(_parts), new QFtpSize(_parts), new QFtpMdtm(_parts), new QFtpList(_parts),
            new QFtpNlst(_parts), new QFtpNList(_parts), new QFtpMlsd(_parts), new QFtpGet(_parts), new QFtpPut(_parts), new QFtpLen(core, _parts), new QFtpStat(core, _parts),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _parts.Reset();

    public override IEnumerable<(string Name, object State)> Look() => _parts.Existing is { } session ? [("ftp", FtpSummary.Of(session))] : [];
}
