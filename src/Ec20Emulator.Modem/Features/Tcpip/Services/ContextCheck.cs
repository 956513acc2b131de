using Ec20Emulator.Modem.Core.Errors;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Tcpip.Services;

/// <summary>Whether a service may use a PDP context (tcpip.md 6).</summary>
internal static class ContextCheck
{
    /// <summary>Why the context cannot be used, or <see cref="TcpIpError.None"/>.</summary>
    public static TcpIpError Obstacle(this IPacketContexts contexts, int contextId) => contexts.StateOf(contextId) switch
    {
        ContextState.Active => TcpIpError.None,
        ContextState.Broken => TcpIpError.PdpContextBroken,
        _ => TcpIpError.OpenPdpContextFailed,
    };
}
