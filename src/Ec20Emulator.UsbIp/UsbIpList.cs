using System.Buffers.Binary;
using System.Net.Sockets;
using Ec20Emulator.UsbIp.Protocol;
using Ec20Emulator.UsbIp.Serving;

namespace Ec20Emulator.UsbIp;

/// <summary>The list of a USB/IP server, as <c>usbip list -r</c> asks for it.</summary>
internal static class UsbIpList
{
    private const int MostDevices = 1024;

    /// <summary>Asks for it.</summary>
    /// <param name="host">Name or address of the server.</param>
    /// <param name="port">Its port.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Names on the bus of the devices that can be attached.</returns>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    /// <exception cref="IOException">The list ends too early.</exception>
    /// <exception cref="InvalidDataException">Who answers is no USB/IP server.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
        var stream = client.GetStream();
        await stream.WriteAsync(OperationHeader.ToBytes(Operation.ListRequest, isRefused: false), cancellationToken).ConfigureAwait(false);
        var header = new byte[OperationHeader.Size + 4];
        await stream.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
        var count = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(OperationHeader.Size));
        if (OperationHeader.Read(header) is not Operation.ListReply || count is < 0 or > MostDevices)
            throw new InvalidDataException("who listens there is no USB/IP server");
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var block = new byte[DeviceBlock.Size];
            await stream.ReadExactlyAsync(block, cancellationToken).ConfigureAwait(false);
            await stream.ReadExactlyAsync(new byte[4 * block[^1]], cancellationToken).ConfigureAwait(false);
            names.Add(DeviceBlock.BusIdOf(block));
        }
        return names;
    }
}
