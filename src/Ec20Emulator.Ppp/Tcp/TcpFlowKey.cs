using Ec20Emulator.Ppp.Ip;

namespace Ec20Emulator.Ppp.Tcp;

/// <summary>What tells one flow of the host from another.</summary>
/// <param name="Path">From the host to the far end.</param>
/// <param name="HostPort">Port of the host.</param>
/// <param name="FarPort">Port of the far end.</param>
internal readonly record struct TcpFlowKey(IpPath Path, ushort HostPort, ushort FarPort);
