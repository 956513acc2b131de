using System.Net;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Tcpip.Links;

/// <summary>A "UDP SERVICE": hears anybody, and says with each datagram who sent it.</summary>
/// <param name="socket">The bound socket.</param>
/// <param name="own">The address of the context, as AT+QISTATE prints it.</param>
/// <param name="log">Says which datagrams did not go out.</param>
internal sealed class UdpServiceLink(IDatagramSocket socket, IPAddress own, ILogger log) : DatagramLink(socket, log)
{
    public override IPEndPoint Remote { get; } = new(own, 0);

    protected override NetworkTarget TargetOf(NetworkTarget? given) =>
        given ?? throw new InvalidOperationException("a UDP service sends nowhere without a target");

    protected override bool Hears(IPEndPoint sender) => true;

    protected override IPEndPoint? Show(IPEndPoint sender) => sender;
}
