using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Modem.Faults.Networking;

/// <summary>TLS with the faults of a modem in the way of its handshakes.</summary>
internal sealed class FaultyTlsConnector(ITlsConnector inner, FaultPlan plan) : ITlsConnector
{
    public async Task<ITlsSession> ConnectAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var fault in plan.Of<IHandshakeFault>())
                transport = await fault.MeetAsync(transport, settings.IsDatagram, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        return await inner.ConnectAsync(transport, settings, cancellationToken).ConfigureAwait(false);
    }
}
