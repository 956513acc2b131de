using System.Net;

namespace Ec20Emulator.Ppp.Icmp;

/// <summary>Pings for the host.</summary>
internal interface IEchoGateway
{
    /// <summary>Sends one echo request.</summary>
    /// <param name="address">Whom to.</param>
    /// <param name="bytes">Payload size, bytes.</param>
    /// <param name="done">Called with true where a reply came, with false where none will.</param>
    void Ping(IPAddress address, int bytes, Action<bool> done);
}
