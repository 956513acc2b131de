using Ec20Emulator.Ports;
using Ec20Emulator.Ports.InMemory;
using Ec20Emulator.Scenarios.Recording;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Scenarios.Tests.Recording;

[Parallelizable(ParallelScope.All)]
internal sealed class RecordingBridgeTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Bytes_OfBothSides_ArePassedOnUnchanged()
    {
        var bytes = Enumerable.Range(0, 4096).Select(i => (byte)i).ToArray();
        await using var rig = new Rig(new StringWriter());
        await rig.Host.WriteAsync(bytes);
        Assert.That(await ReadAsync(rig.Modem, bytes.Length), Is.EqualTo(bytes), "host to modem");
        await rig.Modem.WriteAsync(bytes);
        Assert.That(await ReadAsync(rig.Host, bytes.Length), Is.EqualTo(bytes), "modem to host");
    }

    [Test]
    public async Task Transcript_ThatCannotBeWritten_IsToldAndTheDialogueGoesOn()
    {
        await using var rig = new Rig(new FullDisk());
        Assert.That((await rig.Bridge.Failure.WaitAsync(Guard)).Message, Is.EqualTo("disk full"));
        await rig.Host.WriteAsync("AT\r"u8.ToArray());
        Assert.That(await ReadAsync(rig.Modem, 3), Is.EqualTo("AT\r"u8.ToArray()));
    }

    [Test]
    public async Task Dtr_OfTheHost_IsPassedOnAndWritten()
    {
        var written = new StringWriter();
        await using (var rig = new Rig(written))
        {
            await rig.Host.WriteAsync("AT\r"u8.ToArray());
            await ReadAsync(rig.Modem, 3);
            rig.Host.Dtr = false;
            await rig.Host.WriteAsync("AT\r"u8.ToArray());
            await ReadAsync(rig.Modem, 3);
            Assert.That(rig.Modem.DceLines.HasFlag(DceLines.Dsr), Is.False);
        }
        Assert.That(written.ToString(), Does.Contain("dtr off\n"));
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes).AsTask().WaitAsync(Guard);
        return bytes;
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(string? value) => throw new IOException("disk full");
    }

    /// <summary>A host and a modem in memory, with the bridge between them.</summary>
    private sealed class Rig : IAsyncDisposable
    {
        private readonly InMemoryPort _host = new("host");
        private readonly Task _serving;

        public Rig(TextWriter output)
        {
            var modems = new InMemoryPortListener("modem");
            Modem = modems.Connect();
            Bridge = new RecordingBridge(modems, output, TimeProvider.System, NullLoggerFactory.Instance);
            _serving = ServeAsync();
        }

        public RecordingBridge Bridge { get; }

        public DteStream Modem { get; }

        public DteStream Host => _host.Dte;

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await _serving.WaitAsync(Guard);
            await Bridge.DisposeAsync();
            await Modem.DisposeAsync();
        }

        private async Task ServeAsync()
        {
            await Bridge.WhenModemIsThere;
            await Bridge.ServeAsync(_host, CancellationToken.None);
        }
    }
}
