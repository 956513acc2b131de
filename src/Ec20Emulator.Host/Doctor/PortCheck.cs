using System.Net.Sockets;
using Ec20Emulator.Host.Dialling;
using Ec20Emulator.Host.Running;

namespace Ec20Emulator.Host.Doctor;

/// <summary>Finds out what keeps a host program from opening a port.</summary>
internal static class PortCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Opens the port and closes it again.</summary>
    /// <param name="uri">The port as the ready line names it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is wrong and what helps; null where nothing is.</returns>
    public static Task<string?> FindTroubleAsync(string uri, CancellationToken cancellationToken)
    {
        if (UsbUri.TryParse(uri) is { } usb)
            return UsbCheck.FindTroubleAsync(usb, cancellationToken);
        var target = DialTarget.Parse(uri);
        return target.Device is { } device && !OperatingSystem.IsWindows() && TroubleOfLink(device) is { } trouble
            ? Task.FromResult<string?>(trouble)
            : TroubleOfOpeningAsync(target, cancellationToken);
    }

    private static string? TroubleOfLink(string path)
    {
        var entry = new FileInfo(path);
        if (entry.LinkTarget is { } device && entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true })
            return $"stale link: it leads to {device}, which is gone. Nobody runs this modem any more; remove it: rm {path}";
        return Path.Exists(path) ? null : "there is no such device or link: start the modem with --pty, from the same folder if the path is relative";
    }

    private static async Task<string?> TroubleOfOpeningAsync(DialTarget target, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await using var stream = await target.OpenAsync(either.Token);
            return null;
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.ConnectionRefused)
        {
            return "nobody listens there: the modem does not run, or on another port (see its ready line)";
        }
        catch (UnauthorizedAccessException)
        {
            if (OperatingSystem.IsWindows())
                return "another program has it open";
            return $"not allowed for {Environment.UserName}: run the modem as the same user; for a serial device join its group (dialout)";
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return $"no connection within {Patience.TotalSeconds} s: a firewall, or another machine?";
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return failure.Message;
        }
    }
}
