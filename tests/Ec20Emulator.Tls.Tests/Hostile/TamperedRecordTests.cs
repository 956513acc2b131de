using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;
using Ec20Emulator.Tls.Tests.Handshakes;
using Ec20Emulator.Tls.Tests.Sessions;

namespace Ec20Emulator.Tls.Tests.Hostile;

/// <summary>An honest server behind a line that cuts, flips and injects.</summary>
public class TamperedRecordTests
{
    private const int ServerFinished = 4;

    [Test]
    public async Task Connect_FinBeforeOrWithinEachRecord_FailsAsTransport([Range(0, ServerFinished)] int number, [Values(0, 3, 6)] int bytes)
    {
        var server = new MemoryServer();
        server.Filter = (record, content) =>
        {
            if (record == number && bytes > 0)
                server.Inject(content[..bytes]);
            return record < number ? content : null;
        };

        var failure = await MemoryDial.FailAsync(server);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Transport));
        Assert.That(failure.Message, Does.Contain("during the handshake").And.Contain("FIN"));
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Connect_FlippedBitInFinished_IsRefused(TlsVersion version, ushort suite)
    {
        var server = new MemoryServer { Filter = (record, content) => record == ServerFinished ? Flipped(content, 5) : content };

        var failure = await MemoryDial.FailAsync(server, TlsDial.Exactly(version, suite));

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Handshake));
        Assert.That(failure.Message, Does.Contain("bad_record_mac(20)"));
    }

    [TestCaseSource(typeof(Cells), nameof(Cells.All))]
    public async Task Read_FlippedBitAnywhere_IsARecordFailure(TlsVersion version, ushort suite)
    {
        for (var at = 0; at < 100; at += 19)
        {
            var (server, session) = await MemoryDial.OpenAsync(TlsDial.Exactly(version, suite));
            var place = at;
            server.Push([42]);
            server.Filter = (_, content) => Flipped(content, 5 + (place % (content.Length - 5)));
            server.Push(TlsDial.Pattern(100));

            Assert.That(await TlsDial.ReadAsync(session, 1), Is.EqualTo(new byte[] { 42 }));
            var failure = await MemoryDial.FailToReadAsync(session);

            Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Record));
            Assert.That(failure.Message, Does.Contain("does not verify").And.Contain("bad_record_mac(20)"));
            await Assert.ThatAsync(async () => await session.WriteAsync(new byte[1], CancellationToken.None), Throws.InstanceOf<TlsFailureException>());
            await session.DisposeAsync();
        }
    }

    [Test]
    public async Task Read_NoiseAfterTheHandshake_IsARecordFailure()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Inject("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray());

        var failure = await MemoryDial.FailToReadAsync(session);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Record));
        Assert.That(failure.Message, Does.Contain("unexpected_message(10)"));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_RecordTooLong_IsARecordFailure()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Inject([23, 3, 3, 0xFF, 0xFF, 0]);

        var failure = await MemoryDial.FailToReadAsync(session);

        Assert.That(failure.Failure, Is.EqualTo(TlsFailure.Record));
        Assert.That(failure.Message, Does.Contain("record_overflow(22)"));
        await session.DisposeAsync();
    }

    [TestCase((ushort)0x002F)]
    [TestCase((ushort)0x000A)]
    public async Task Read_TruncatedRecord_IsARecordFailure(ushort suite)
    {
        for (var size = 0; size < 60; size += 3)
        {
            var (server, session) = await MemoryDial.OpenAsync(TlsDial.Exactly(TlsVersion.Tls12, suite));
            server.Inject(TlsWire.Record(23, 0x0303, new byte[size]));

            var failure = await MemoryDial.FailToReadAsync(session);

            Assert.That(failure.Message, Does.Contain("bad_record_mac(20)"), $"{size} bytes");
            await session.DisposeAsync();
        }
    }

    [Test]
    public async Task Read_ReplayedRecord_IsARecordFailure()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Filter = (_, content) => [.. content, .. content];
        server.Push([1]);

        Assert.That(await TlsDial.ReadAsync(session, 1), Is.EqualTo(new byte[] { 1 }));
        Assert.That((await MemoryDial.FailToReadAsync(session)).Failure, Is.EqualTo(TlsFailure.Record));
        await session.DisposeAsync();
    }

    private static byte[] Flipped(byte[] record, int at)
    {
        var changed = record.ToArray();
        changed[at] ^= 0x10;
        return changed;
    }
}
