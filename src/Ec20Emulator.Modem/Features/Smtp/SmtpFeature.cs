using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Smtp.Commands;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>The SMTP(S) manual (SMTP.md).</summary>
internal sealed class SmtpFeature : Feature, IDeclaresCommands
{
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.SmtpInvalidParameter);

    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<SmtpFeature>((CommandFamily.Smtp, WrongParameters))
    {
        room => new QSmtpCfg(room._session),
        room => new QSmtpDst(room._session),
        room => new QSmtpSub(room._session),
        room => new QSmtpBody(room._session),
        room => new QSmtpAtt(room._session, room._files),
        room => new QSmtpClr(room._session),
        room => new QSmtpPut(room._session, room._files),
    };

    private readonly FileStore _files;
    private readonly SmtpSession _session;

    public SmtpFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl)
    {
        _files = files;
        _session = new SmtpSession(core, contexts, ssl);
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff() => _session.Reset();

    public override IEnumerable<(string Name, object State)> Look() => [("smtp", SmtpSummary.Of(_session))];
}
