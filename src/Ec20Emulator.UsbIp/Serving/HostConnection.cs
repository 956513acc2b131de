using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.UsbIp.Protocol;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.UsbIp.Serving;

/// <summary>A host from its first word: it asks for the list and goes, or it imports a device and stays.</summary>
/// <param name="socket">The connection; disposed by its owner.</param>
/// <param name="bus">The modems by their names on the bus.</param>
/// <param name="time">Clock of time-outs.</param>
/// <param name="log">Where log lines go.</param>
internal sealed class HostConnection(Socket socket, Func<IReadOnlyList<BusPort>> bus, TimeProvider time, ILogger log)
{
    private const int ReadAhead = 64 * 1024;

    /// <summary>A host says what it wants at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Serves it until it goes or the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var host = socket.RemoteEndPoint;
        try
        {
            await using var network = new NetworkStream(socket, ownsSocket: false);
            await using var input = new BufferedStream(network, ReadAhead);
            await ServeAsync(input, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException wrong)
        {
            UsbIpLog.Closed(log, host, wrong.Message);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // It went in the middle of a word, said nothing, or the server stops.
        }
        catch (Exception defect)
        {
            UsbIpLog.Failed(log, defect, host);
        }
    }

    private async Task ServeAsync(Stream input, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var header = new byte[OperationHeader.Size];
        await input.ReadExactlyAsync(header, either.Token).ConfigureAwait(false);
        var operation = OperationHeader.Read(header);
        switch (operation)
        {
            case Operation.ListRequest:
                await SendAsync(Operation.ListReply, isRefused: false, ToList()).ConfigureAwait(false);
                break;
            case Operation.ImportRequest:
                var name = new byte[DeviceBlock.BusIdSize];
                await input.ReadExactlyAsync(name, either.Token).ConfigureAwait(false);
                await ImportAsync(input, Encoding.ASCII.GetString(name).TrimEnd('\0'), cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new InvalidDataException($"operation {(ushort)operation:x4}");
        }
    }

    private byte[] ToList()
    {
        var free = bus().Select(port => (Port: port, Device: port.Free)).Where(one => one.Device is not null).ToArray();
        var count = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(count, free.Length);
        return [.. count, .. free.SelectMany(one => DeviceBlock.WithInterfaces(one.Port, one.Device!))];
    }

    private async Task ImportAsync(Stream input, string busId, CancellationToken cancellationToken)
    {
        var port = bus().FirstOrDefault(port => port.BusId == busId);
        var (device, why) = port is null ? (null, "there is no such device") : await port.TakeAsync(time).ConfigureAwait(false);
        if (device is null)
        {
            UsbIpLog.Refused(log, busId, socket.RemoteEndPoint, why);
            await SendAsync(Operation.ImportReply, isRefused: true, []).ConfigureAwait(false);
            return;
        }
        await AttachAsync(input, port!, device, cancellationToken).ConfigureAwait(false);
    }

    private async Task AttachAsync(Stream input, BusPort port, UsbIdentity device, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(Operation.ImportReply, isRefused: false, DeviceBlock.Of(port, device)).ConfigureAwait(false);
            var attachment = new Attachment(socket, input, port, device, time, log);
            await attachment.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            port.Release();
        }
    }

    private async Task SendAsync(Operation operation, bool isRefused, byte[] body)
    {
        ReadOnlyMemory<byte> data = (byte[])[.. OperationHeader.ToBytes(operation, isRefused), .. body];
        while (!data.IsEmpty)
            data = data[await socket.SendAsync(data, SocketFlags.None).ConfigureAwait(false)..];
    }
}
