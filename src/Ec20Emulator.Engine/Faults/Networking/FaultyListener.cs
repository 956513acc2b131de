using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>A listener whose connections have faults in the way.</summary>
internal sealed class FaultyListener(INetworkListener inner, FaultPlan plan) : INetworkListener
{
    public async ValueTask<INetworkConnection?> AcceptAsync(CancellationToken cancellationToken) =>
        await inner.AcceptAsync(cancellationToken).ConfigureAwait(false) is { } connection ? new FaultyConnection(connection, plan) : null;

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
