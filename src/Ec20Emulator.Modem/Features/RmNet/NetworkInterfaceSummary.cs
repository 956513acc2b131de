namespace Ec20Emulator.Modem.Features.RmNet;

/// <summary>The call over the network interface of the USB as the view of the modem shows it.</summary>
/// <param name="ContextId">Its context, 1-24.</param>
/// <param name="Versions">IP versions it carries.</param>
/// <param name="TcpFlows">TCP connections of the host.</param>
/// <param name="UdpPorts">UDP ports of the host.</param>
/// <param name="BytesSent">Bytes of IP packets of the host.</param>
/// <param name="BytesReceived">Bytes of IP packets to the host.</param>
internal sealed record NetworkInterfaceSummary(int ContextId, IReadOnlyList<int> Versions, int TcpFlows, int UdpPorts, long BytesSent, long BytesReceived)
{
    /// <summary>Makes one.</summary>
    public static NetworkInterfaceSummary Of(RmNetCall call, PacketInterface traffic) => new(
        call.Context!.Id, call.Versions, traffic.Stack?.Tcp.Count ?? 0, traffic.Stack?.Udp.Count ?? 0, traffic.BytesFromHost, traffic.BytesToHost);
}
