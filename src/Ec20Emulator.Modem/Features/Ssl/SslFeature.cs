using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl.Commands;

namespace Ec20Emulator.Modem.Features.Ssl;

/// <summary>The SSL manual: six contexts and the connections made with them (ssl.md C1-C9).</summary>
internal sealed class SslFeature : Feature
{
    private static readonly CommandSet Declared = new CommandSet<SslFeature>
    {
        room => new QSslCfg(room._contexts),
        room => new QSslOpen(new SocketOpening(room._core, room._sockets), room._sockets, room.Links),
        room => new QSslSend(room.Sockets, room.Sending, room._core.Latch, room._contexts.Profile),
        room => new QSslRecv(room.Sockets, room.Reading, room._core.Latch, room._contexts.Profile),
        room => new QSslClose(new CloseFlow(room._core, room._sockets), room.Sockets, room._contexts),
        room => room._contexts.Profile.IsLater
            ? new LaterQSslState(room.Sockets, room._core.Latch)
            : new QSslState(room.Sockets, room._core.Latch),
    };

    private readonly ModemCore _core;
    private readonly SocketTable _sockets;
    private readonly SslContexts _contexts;

    public SslFeature(ModemCore core, FileStore files, SocketTable sockets)
    {
        (_core, _sockets) = (core, sockets);
        _contexts = new SslContexts(core.Options.Model.Ssl);
        Links = new SslLinkMaker(core, files, _contexts);
    }

    /// <summary>Makes TLS sessions with the settings of a context.</summary>
    public SslLinkMaker Links { get; }

    /// <summary>The six contexts.</summary>
    public SslContexts Contexts => _contexts;

    public override CommandSet Commands => Declared;

    private SslSockets Sockets => new(_sockets);

    private SendFlow Sending => new(_sockets, _core.Latch);

    private ReadFlow Reading => new(_sockets, _core.Latch);

    public override void PowerOff() => _contexts.Reset();
}
