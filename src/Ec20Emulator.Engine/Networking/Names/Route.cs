using System.Net;

namespace Ec20Emulator.Modem.Networking.Names;

/// <summary>A way to a target: where packets go and what the host software sees.</summary>
/// <param name="Actual">Address and port of the socket.</param>
/// <param name="Shown">The dialled address (a name resolved) and the dialled port.</param>
internal sealed record Route(IPEndPoint Actual, IPEndPoint Shown)
{
    /// <summary>For log lines and messages: as dialled, and as mapped where that differs.</summary>
    public override string ToString() => Actual.Equals(Shown) ? $"{Shown}" : $"{Shown} (mapped to {Actual})";
}
