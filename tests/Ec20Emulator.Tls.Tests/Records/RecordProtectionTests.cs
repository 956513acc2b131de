using Ec20Emulator.Modem.Secure;
using Ec20Emulator.Tls.Tests.Handshakes;
using Ec20Emulator.Tls.Tests.Sessions;

namespace Ec20Emulator.Tls.Tests.Records;

/// <summary>The record protection of the product against that of the library's server.</summary>
public class RecordProtectionTests
{
    private static readonly int[] Sizes = [1, 2, 10, 11, 12, 15, 16, 17, 31, 32, 33, 100, 255, 256, 257, 1460, 1500, 16_383, 16_384, 16_385, 40_000];

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Session_EverySizeBothWays_ArrivesAsSent(TlsVersion version, ushort suite)
    {
        var (server, session) = await MemoryDial.OpenAsync(TlsDial.Exactly(version, suite));
        var sent = new List<byte>();
        foreach (var size in Sizes)
        {
            server.Push(TlsDial.Pattern(size, size));
            Assert.That((await TlsDial.ReadAsync(session, size)).AsSpan().SequenceEqual(TlsDial.Pattern(size, size)), $"{size} bytes from the server");
            await session.WriteAsync(TlsDial.Pattern(size, size + 1), CancellationToken.None);
            sent.AddRange(TlsDial.Pattern(size, size + 1));
        }

        Assert.That(server.Plaintext.AsSpan().SequenceEqual(sent.ToArray()));
        await session.DisposeAsync();
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Write_OneMessage_IsOneRecordWithTheLeastPadding(TlsVersion version, ushort suite)
    {
        var (server, session) = await MemoryDial.OpenAsync(TlsDial.Exactly(version, suite));

        await session.WriteAsync(new byte[1460], CancellationToken.None);

        Assert.That(server.LastWritten[0], Is.EqualTo(23));
        Assert.That(server.LastWritten, Has.Length.EqualTo(5 + Protected(1460, version, suite)));
        await session.DisposeAsync();
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Read_EmptyRecords_AreSkipped(TlsVersion version, ushort suite)
    {
        var (server, session) = await MemoryDial.OpenAsync(TlsDial.Exactly(version, suite));
        for (var count = 0; count < 3; count++)
            server.Do(engine => engine.SendApplicationRecord([]));
        server.Push([1]);

        Assert.That(await TlsDial.ReadAsync(session, 1), Is.EqualTo(new byte[] { 1 }));
        await session.DisposeAsync();
    }

    private static int Protected(int content, TlsVersion version, ushort suite)
    {
        var (mac, block) = suite switch
        {
            0x0004 => (16, 1),
            0x0005 => (20, 1),
            0x000A => (20, 8),
            0x003D => (32, 16),
            _ => (20, 16),
        };
        if (block == 1)
            return content + mac;
        var iv = version >= TlsVersion.Tls11 ? block : 0;
        return iv + (((content + mac) / block) + 1) * block;
    }
}
