using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Serving;

/// <summary>A server at a place in memory; its modem echoes.</summary>
internal sealed class PortServerFixture : IAsyncDisposable
{
    private int _serving;

    internal PortServerFixture(BusyPolicy policy, Func<IPort, CancellationToken, Task>? serve = null, TimeProvider? time = null)
    {
        Server = PortServer.Start("usbmodem", [Listener], policy, serve ?? EchoAsync, Logger, time ?? TimeProvider.System);
    }

    internal InMemoryPortListener Listener { get; } = new("test");

    internal RecordingLogger<PortServer> Logger { get; } = new();

    internal PortServer Server { get; }

    /// <summary>DTEs served at the same time at most; must never be more than 1.</summary>
    internal int MostAtOnce { get; private set; }

    /// <summary>Sends bytes and reads as many back.</summary>
    internal static async Task<byte[]> RoundTripAsync(DteStream dte, string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        await dte.WriteAsync(bytes);
        return await ReadExactly.FromAsync(dte.ReadAsync, bytes.Length);
    }

    /// <summary>Waits until the server closes this DTE.</summary>
    internal static async Task<int> UntilClosedAsync(DteStream dte) => await dte.ReadAsync(new byte[16]).AsTask().Within();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync().AsTask().Within();

    private async Task EchoAsync(IPort port, CancellationToken end)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _serving));
        var buffer = new byte[256];
        try
        {
            while (await port.ReadAsync(buffer, end) is > 0 and var count)
                await port.WriteAsync(buffer.AsMemory(0, count), end);
        }
        finally
        {
            Interlocked.Decrement(ref _serving);
        }
    }
}
