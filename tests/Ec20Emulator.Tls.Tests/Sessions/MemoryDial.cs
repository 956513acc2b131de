using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls.Tests.Sessions;

/// <summary>Opens sessions to a <see cref="MemoryServer"/>.</summary>
internal static class MemoryDial
{
    public static readonly TlsClientSettings Settings = TlsDial.Exactly(TlsVersion.Tls12, 0x002F);

    public static async Task<(MemoryServer Server, ITlsSession Session)> OpenAsync(TlsClientSettings? settings = null)
    {
        var server = new MemoryServer();
        return (server, await OpenAsync(server, settings));
    }

    public static async Task<ITlsSession> OpenAsync(MemoryServer server, TlsClientSettings? settings = null)
        => await TlsDial.Connector.ConnectAsync(server, settings ?? Settings, CancellationToken.None).WaitAsync(TlsDial.Guard);

    public static async Task<TlsFailureException> FailAsync(MemoryServer server, TlsClientSettings? settings = null)
        => (await Assert.ThrowsAsync<TlsFailureException>(async () => await OpenAsync(server, settings)))!;

    public static async Task<TlsFailureException> FailToReadAsync(ITlsSession session)
        => (await Assert.ThrowsAsync<TlsFailureException>(async () =>
            await session.ReadAsync(new byte[100], CancellationToken.None).AsTask().WaitAsync(TlsDial.Guard)))!;
}
