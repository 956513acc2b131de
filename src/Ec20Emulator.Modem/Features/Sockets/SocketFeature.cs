using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sockets.Commands;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>What SSL and TCP/IP sockets have in common: the table and the commands that name any of them.</summary>
internal sealed class SocketFeature(ModemCore core, SocketTable sockets) : Feature
{
    private static readonly CommandSet Declared = new CommandSet<SocketFeature>
    {
        room => new QiSwTmd(room._core, room.Sockets),
        room => new QiSde(room.Sockets),
    };

    private readonly ModemCore _core = core;

    /// <summary>The table.</summary>
    public SocketTable Sockets { get; } = sockets;

    public override CommandSet Commands => Declared;

    public override void PowerOff() => Sockets.Reset();

    public override IEnumerable<(string Name, object State)> Look() => [("sockets", Sockets.InUse.Select(SocketSummary.Of).ToArray())];

    public override IEnumerable<Figure> Count() => [new("sockets_in_use", "Sockets that are not free.", Sockets.InUse.Count())];
}
