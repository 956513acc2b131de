using System.Globalization;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Smtp.Drafts;
using Ec20Emulator.Modem.Features.Smtp.Wire;
using Ec20Emulator.Modem.Features.Ssl;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Smtp;

/// <summary>The mail client of the module: settings, one message, one thing at a time. What takes the PDP context away ends it. Lives on the mailbox.</summary>
internal sealed class SmtpSession
{
    private readonly ModemCore _core;
    private readonly IPacketContexts _contexts;
    private readonly SslLinkMaker _ssl;
    private readonly ILogger _log;
    private readonly Errand _errand;
    private Action<CmeError>? _interrupted;
    private int _contextId;
    private int _tries;

    public SmtpSession(ModemCore core, IPacketContexts contexts, SslLinkMaker ssl)
    {
        (_core, _contexts, _ssl) = (core, contexts, ssl);
        _log = core.Logs.CreateLogger("Smtp");
        _errand = new Errand(core);
        contexts.Lost += OnContextLost;
    }

    /// <summary>AT+QSMTPCFG.</summary>
    public SmtpSettings Settings { get; private set; } = new();

    /// <summary>The message.</summary>
    public MailDraft Draft { get; private set; } = new();

    /// <summary>What it is busy with.</summary>
    public SmtpActivity Activity { get; private set; }

    /// <summary>Messages servers have taken since power-on.</summary>
    public int Sent { get; private set; }

    /// <summary>Why nothing new can begin, or null.</summary>
    public string? Obstacle => Activity switch
    {
        SmtpActivity.None => null,
        SmtpActivity.Input => "a body is being typed",
        _ => "a message is being sent",
    };

    /// <summary>AT+QSMTPCLR.</summary>
    public void Clear() => Draft = new MailDraft();

    /// <summary>A body begins to come, or has come.</summary>
    public void Type(bool begins) => Activity = begins ? SmtpActivity.Input : SmtpActivity.None;

    /// <summary>Sends a message; the URC tells how it ended.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="bound">Longest time, connecting included.</param>
    /// <param name="home">The port that asked.</param>
    public void Send(MailEnvelope mail, TimeSpan bound, ModemPort home)
    {
        var (settings, contextId) = (Settings, Settings.ContextId);
        (_contextId, Activity) = (contextId, SmtpActivity.Sending);
        if (_contexts.StateOf(contextId) is not ContextState.Active)
        {
            var inactive = new SmtpFailureException(CmeError.SmtpNetworkError, 0, $"PDP context {contextId} is not active");
            _core.Mailbox.Post(() => Fail(inactive, home));
            return;
        }
        var target = new NetworkTarget(settings.Server.Host, settings.Server.Port, _contexts.DnsServersOf(contextId));
        var dialler = new SmtpDialler(_core, target, settings.SslType == 0 ? null : _ssl.OnTopOf(target, settings.SslContextId), _contexts.Counter);
        var courier = new SmtpCourier(dialler, new SmtpAccount(settings.Account, settings.SslType, _contexts.AddressOf(contextId)));
        var now = _core.Clock.Now;
        var message = MailWriter.Compose(mail, now, string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMddHHmmss}.{_tries++}.{_core.Options.Seed}"));
        _interrupted = error => Tell(home, error, 0);
        _errand.Begin(
            async running =>
            {
                using (message)
                    await courier.DeliverAsync(mail, message, running).ConfigureAwait(false);
                return true;
            },
            bound,
            _ =>
            {
                SmtpLog.Sent(_log, settings.Server.Host, settings.Server.Port, mail.Recipients.Count);
                Sent++;
                End();
                Tell(home, 0, 0);
            },
            failure => Fail(FailureOf(failure), home));
    }

    /// <summary>Power is gone: what is under way ends, and nobody is told.</summary>
    public void Reset()
    {
        _errand.CallOff();
        End();
        (Settings, Sent) = (new SmtpSettings(), 0);
        Clear();
    }

    private static SmtpFailureException FailureOf(Exception failure) => failure switch
    {
        SmtpFailureException own => own,
        TimeoutException late => new SmtpFailureException(CmeError.SmtpTimeout, 0, late.Message),
        IOException broken => new SmtpFailureException(CmeError.SmtpNetworkError, 0, broken.Message),
        _ => new SmtpFailureException(CmeError.SmtpUnknown, 0, failure.ToString()),
    };

    private void Fail(SmtpFailureException failure, ModemPort home)
    {
        SmtpLog.Ended(_log, (int)failure.Error, failure.Message);
        End();
        Tell(home, failure.Error, failure.Reply);
    }

    private void End() => (_interrupted, Activity) = (null, SmtpActivity.None);

    private void Tell(ModemPort home, CmeError error, int reply) => _core.Urcs.Send($"+QSMTPPUT: {(int)error},{reply}", home);

    private void OnContextLost(int contextId, ContextLoss loss)
    {
        if (contextId != _contextId || _interrupted is not { } interrupted)
            return;
        _errand.CallOff();
        End();
        // After the answer or the URC that tells of the context itself.
        _core.Mailbox.Post(() => interrupted(CmeError.SmtpContextDeactivated));
    }
}
