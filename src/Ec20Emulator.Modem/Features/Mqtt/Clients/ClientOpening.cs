using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Sockets;
using Microsoft.Extensions.Logging;

namespace Ec20Emulator.Modem.Features.Mqtt.Clients;

/// <summary>The open of a client, off the mailbox, until it is there, has failed or is given up.</summary>
/// <param name="core">The modem.</param>
/// <param name="client">The client, 0-5.</param>
/// <param name="opened">Told the link, or what has failed, on the mailbox; not where it is given up.</param>
/// <param name="log">The log.</param>
internal sealed class ClientOpening(ModemCore core, int client, Action<ISocketLink?, OpenResult> opened, ILogger log)
{
    private readonly CancellationTokenSource _givenUp = new();

    /// <summary>Begins.</summary>
    public void Begin(LinkFactory connect) => core.Launches.Run(() => OpenAsync(connect));

    /// <summary>Nobody waits for it any more.</summary>
    public void GiveUp() => _givenUp.Cancel();

    private async Task OpenAsync(LinkFactory connect)
    {
        ISocketLink? link = null;
        var result = OpenResult.Failed;
        using var deadline = core.Scheduler.Deadline(ClientLinks.OpenTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _givenUp.Token);
        try
        {
            link = await connect(either.Token).ConfigureAwait(false);
            result = OpenResult.Opened;
        }
        catch (SocketOpenException failure)
        {
            result = OpenResults.Of(failure.Error);
            MqttLog.OpenFailed(log, client, (int)result, failure.Message);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            if (!_givenUp.IsCancellationRequested)
                MqttLog.OpenFailed(log, client, (int)result, $"it took longer than {ClientLinks.OpenTime.TotalSeconds:0} s");
        }
        catch (Exception defect)
        {
            MqttLog.OpenFailed(log, client, (int)result, defect.ToString());
        }
        core.Mailbox.Post(() => End(link, result));
    }

    private void End(ISocketLink? link, OpenResult result)
    {
        if (!_givenUp.IsCancellationRequested)
            opened(link, result);
        else if (link is not null)
            _ = Task.Run(link.DisposeAsync, CancellationToken.None);
    }
}
