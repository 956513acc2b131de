using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.TestKit.Modems;

internal sealed class NoTls : ITlsConnector
{
    public Task<ITlsSession> ConnectAsync(Stream transport, TlsClientSettings settings, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("this test modem has no TLS");
}
