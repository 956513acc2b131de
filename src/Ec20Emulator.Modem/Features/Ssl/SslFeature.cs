using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl.Commands;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The SSL manual: six contexts and the connections made with them (ssl.md C1-C9).</summary>
internal sealed class SslFeature : Feature
{
    private readonly SslContexts _contexts = new();

    public SslFeature(ModemCore core, FileStore files, SocketTable sockets)
    {
        var ssl = new SslSockets(sockets);
        Commands =
        [
            new QSslCfg(_contexts),
            new QSslOpen(new SocketOpening(core, sockets), sockets, new SslLinkMaker(core, files, _contexts)),
            new QSslSend(ssl, new SendFlow(sockets, core.Latch), core.Latch),
            new QSslRecv(ssl, new ReadFlow(sockets, core.Latch)),
            new QSslClose(new CloseFlow(core, sockets)),
            new QSslState(ssl, core.Latch),
        ];
    }

    /// <summary>The six contexts.</summary>
    public SslContexts Contexts => _contexts;

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _contexts.Reset();
}
