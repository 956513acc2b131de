namespace Ec20Emulator.Modem.Features.DataCall;

/// <summary>A data call as the view of the modem shows it.</summary>
/// <param name="ContextId">Its context, 1-24.</param>
/// <param name="Port">Its port.</param>
/// <param name="IsUp">True where IP packets pass.</param>
/// <param name="TcpFlows">TCP connections of the host.</param>
/// <param name="UdpPorts">UDP ports of the host.</param>
/// <param name="BytesSent">Bytes of IP packets of the host.</param>
/// <param name="BytesReceived">Bytes of IP packets to the host.</param>
internal sealed record DataCallSummary(int ContextId, string Port, bool IsUp, int TcpFlows, int UdpPorts, long BytesSent, long BytesReceived)
{
    /// <summary>Makes one.</summary>
    public static DataCallSummary Of(PppCall call) => new(
        call.Context.Id, call.Port.Name, call.Session.IsUp, call.Stack.Tcp.Count, call.Stack.Udp.Count, call.Session.BytesFromHost, call.Session.BytesToHost);
}
