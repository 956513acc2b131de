using System.Net.Sockets;
using Ec20Emulator.Host.Running;
using Ec20Emulator.UsbIp;

namespace Ec20Emulator.Host.Doctor;

/// <summary>Finds out whether a host could attach a modem.</summary>
internal static class UsbCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Asks the server for its devices.</summary>
    /// <param name="uri">The modem.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static async Task<string?> FindTroubleAsync(UsbUri uri, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var free = await UsbIpList.ReadAsync(uri.Host, uri.Port, either.Token);
            return free.Contains(uri.BusId) ? null : "it is attached already, or the modem is off";
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionRefused)
        {
            return "nobody listens there: the modem does not run, or without --usbip (see its ready line)";
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return $"no answer within {Patience.TotalSeconds} s: a firewall, or another machine?";
        }
        catch (Exception failure) when (failure is SocketException or IOException or InvalidDataException)
        {
            return failure.Message;
        }
    }
}
