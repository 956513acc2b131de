using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Ports;
using Ec20Emulator.UsbIp.Device;
using Ec20Emulator.UsbIp.Protocol;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.UsbIp.Serving;

/// <summary>
/// A device a host has attached, until the host lets go or the modem goes. Requests are read without ever waiting for the modem: a kernel that
/// has no answer to an unlink hangs.
/// </summary>
/// <param name="socket">The connection.</param>
/// <param name="input">What comes on it.</param>
/// <param name="port">The modem on its bus.</param>
/// <param name="identity">The device.</param>
/// <param name="time">Clock of time-outs.</param>
/// <param name="log">Where log lines go.</param>
internal sealed class Attachment(Socket socket, Stream input, BusPort port, UsbIdentity identity, TimeProvider time, ILogger log)
{
    /// <summary>A host that is told that the device has gone closes at once.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private readonly Replies _replies = new(socket);
    private readonly CancellationTokenSource _end = new(Timeout.InfiniteTimeSpan, time);
    private UsbDevice? _device;
    private int _isUnplugged;

    /// <summary>Serves the host.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="InvalidDataException">The host has sent what no host sends.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var host = socket.RemoteEndPoint;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, cancellationToken);
        _device = new UsbDevice(identity, port.DeviceId, $"usbip {host} {port.BusId}", _replies, port.Modem);
        UsbIpLog.Attached(log, port.BusId, host);
        port.Modem.Usb.Changed += UnplugIfGone;
        // Off this thread: a modem that is busy must not keep the host from being heard.
        Task[] ports = [.. _device.Ports.Select(one => Task.Run(() => ServeAsync(one.Name, one.Port, host, either.Token), CancellationToken.None))];
        var qmi = _device.Qmi is { } function ? Task.Run(() => function.RunAsync(either.Token), CancellationToken.None) : Task.CompletedTask;
        UnplugIfGone();
        var why = "the host lets go";
        var hasLetGo = false;
        try
        {
            await ReadAsync(_device, either.Token).ConfigureAwait(false);
            hasLetGo = true;
        }
        catch (InvalidDataException wrong)
        {
            why = wrong.Message;
            throw;
        }
        finally
        {
            port.Modem.Usb.Changed -= UnplugIfGone;
            await port.Modem.WhenIdleAsync().ConfigureAwait(false); // Nobody is being told any more.
            _device.Close();
            await _end.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([.. ports, qmi]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!hasLetGo)
                Reset();
            UsbIpLog.Detached(log, port.BusId, host, _isUnplugged != 0 ? "the modem has no power" : why);
            _end.Dispose();
        }
    }

    /// <summary>A tty whose port somebody else has is there, and silent: so is one that another driver of the host keeps.</summary>
    private async Task ServeAsync(string name, IPort tty, EndPoint? host, CancellationToken ended)
    {
        try
        {
            await port.Modem.RunPortAsync(name, tty, ended).ConfigureAwait(false);
        }
        catch (PortTakenException taken)
        {
            UsbIpLog.Taken(log, port.BusId, host, name, taken.Taker);
        }
    }

    /// <summary>A host that does not read would not hear an orderly end.</summary>
    private void Reset()
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // It went by itself.
        }
    }

    private async Task ReadAsync(UsbDevice device, CancellationToken cancellationToken)
    {
        var header = new byte[RequestHeader.Size];
        while (await input.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == header.Length)
        {
            var request = RequestHeader.Read(header);
            var following = request.Following == 0 ? [] : new byte[request.Following];
            await input.ReadExactlyAsync(following, cancellationToken).ConfigureAwait(false);
            device.Take(request, following);
            await _replies.WhenTakenAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The plug is out: what was said before still goes to the host, which then closes.</summary>
    private void UnplugIfGone()
    {
        if (port.Modem.Usb.Device == identity || Interlocked.Exchange(ref _isUnplugged, 1) != 0)
            return;
        _device!.Close();
        _replies.Finish();
        _end.CancelAfter(Farewell);
    }
}
