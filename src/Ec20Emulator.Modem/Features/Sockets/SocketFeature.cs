using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sockets.Commands;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>What SSL and TCP/IP sockets have in common: the table and the commands that name any of them.</summary>
internal sealed class SocketFeature(ModemCore core, SocketTable sockets) : Feature
{
    /// <summary>The table.</summary>
    public SocketTable Sockets => sockets;

    public override IReadOnlyList<object> Commands { get; } = [new QiSwTmd(core, sockets), new QiSde(sockets)];

    public override void PowerOff() => sockets.Reset();

    public override IEnumerable<(string Name, object State)> Look() => [("sockets", sockets.InUse.Select(SocketSummary.Of).ToArray())];

    public override IEnumerable<Figure> Count() => [new("sockets_in_use", "Sockets that are not free.", sockets.InUse.Count())];
}
