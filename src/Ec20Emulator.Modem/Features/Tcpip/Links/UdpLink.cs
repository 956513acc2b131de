using System.Net;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip.Links;

/// <summary>A "UDP" socket: sends to one peer and hears nobody else.</summary>
/// <param name="socket">The bound socket.</param>
/// <param name="target">The peer as dialled.</param>
/// <param name="peer">The peer as datagrams of it show it.</param>
/// <param name="log">Says which datagrams did not go out.</param>
internal sealed class UdpLink(IDatagramSocket socket, NetworkTarget target, IPEndPoint peer, ILogger log) : DatagramLink(socket, log)
{
    public override IPEndPoint Remote => peer;

    protected override NetworkTarget TargetOf(NetworkTarget? given) => target;

    protected override bool Hears(IPEndPoint sender) => sender.Equals(peer);

    protected override IPEndPoint? Show(IPEndPoint sender) => null;
}
