using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Smtp.Commands;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>The SMTP(S) manual (SMTP.md).</summary>
internal sealed class SmtpFeature : Feature
{
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.SmtpInvalidParameter);

    private readonly SmtpSession _session;

    public SmtpFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl)
    {
        core.Commands.SetPolicy(CommandFamily.Smtp, WrongParameters);
        _session = new SmtpSession(core, contexts, ssl);
        Commands =
        [
            new QSmtpCfg(_session), new QSmtpDst(_session), new QSmtpSub(_session), new QSmtpBody(_session), new QSmtpAtt(_session, files),
            new QSmtpClr(_session), new QSmtpPut(_session, files),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _session.Reset();

    public override IEnumerable<(string Name, object State)> Look() => [("smtp", SmtpSummary.Of(_session))];
}
