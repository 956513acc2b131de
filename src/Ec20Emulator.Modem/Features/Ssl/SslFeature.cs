using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl.Commands;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The SSL manual: six contexts and the connections made with them (ssl.md C1-C9).</summary>
internal sealed class SslFeature : Feature
{
    private readonly SslContexts _contexts;

    public SslFeature(ModemCore core, FileStore files, SocketTable sockets)
    {
        _contexts = new SslContexts(core.Options.Model.Ssl);
        var ssl = new SslSockets(sockets);
        Links = new SslLinkMaker(core, files, _contexts);
        Commands =
        [
            new QSslCfg(_contexts),
            new QSslOpen(new SocketOpening(core, sockets), sockets, Links),
            new QSslSend(ssl, new SendFlow(sockets, core.Latch), core.Latch, _contexts.Profile),
            new QSslRecv(ssl, new ReadFlow(sockets, core.Latch), core.Latch, _contexts.Profile),
            new QSslClose(new CloseFlow(core, sockets), ssl, _contexts),
            _contexts.Profile.IsLater ? new LaterQSslState(ssl, core.Latch) : new QSslState(ssl, core.Latch),
        ];
    }

    /// <summary>Makes TLS sessions with the settings of a context.</summary>
    public SslLinkMaker Links { get; }

    /// <summary>The six contexts.</summary>
    public SslContexts Contexts => _contexts;

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _contexts.Reset();
}
