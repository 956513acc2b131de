using System.Globalization;
using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Features.Sockets;

/// <summary>Byte counters of a socket, from its open on (tcpip.md 3.4, 3.6). What goes out and comes in counts for AT+QGDCNT too.</summary>
internal sealed class SocketTraffic(PacketCounter total)
{
    /// <summary>Bytes accepted from the host.</summary>
    public long Sent { get; private set; }

    /// <summary>Bytes received from the peer.</summary>
    public long Received { get; private set; }

    /// <summary>Bytes handed to the host.</summary>
    public long Read { get; set; }

    /// <summary>Received, read and not yet read, as AT+QIRD and AT+QSSLRECV print them for length 0.</summary>
    public string Count => string.Create(CultureInfo.InvariantCulture, $"{Received},{Read},{Received - Read}");

    /// <summary>Bytes were accepted from the host.</summary>
    public void AddSent(int count)
    {
        Sent += count;
        total.AddSent(count);
    }

    /// <summary>Bytes came from the peer.</summary>
    public void AddReceived(int count)
    {
        Received += count;
        total.AddReceived(count);
    }
}
