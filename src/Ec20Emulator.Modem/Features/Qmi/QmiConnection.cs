using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Qmi.Hosting;

namespace Ec20Emulator.Modem.Features.Qmi;

/// <summary>Takes what a QMI host sends into the modem's mailbox, frame by frame.</summary>
internal static class QmiConnection
{
    /// <summary>Serves a host until it is gone or a token is cancelled.</summary>
    public static async Task RunAsync(
        Func<QmiSurroundings> modem, Mailbox mailbox, IQmiPort port, CancellationToken cancellationToken, CancellationToken ended)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ended);
        QmiHost? host = null;
        try
        {
            while (await port.ReadAsync(either.Token).ConfigureAwait(false) is { } frame)
                await mailbox.TellAsync(() => (host ??= new QmiHost(modem(), port.Write)).Take(frame)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The modem or the bus ends it.
        }
        finally
        {
            if (host is not null)
                await mailbox.TellAsync(host.End).ConfigureAwait(false);
        }
    }
}
