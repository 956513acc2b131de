using Ec20Emulator.Modem.Secure;
using Ec20Emulator.TestKit.Tls;

namespace Ec20Emulator.Tls.Tests.Sessions;

public class SessionWriteTests
{
    [Test]
    public async Task Echo_64MiBBothWaysAtOnce_DoesNotDeadlock()
    {
        const int Size = 64 * 1024 * 1024;
        await using var server = SslStreamEchoServer.Start();
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Exactly(TlsVersion.Tls12, 0x002F));
        var data = TlsDial.Pattern(Size);

        var writing = Task.Run(async () => await session.WriteAsync(data, CancellationToken.None));
        var echo = await TlsDial.ReadAsync(session, Size);
        await writing.WaitAsync(TlsDial.Guard);

        Assert.That(echo.AsSpan().SequenceEqual(data));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(16_384)]
    [TestCase(16_385)]
    [TestCase(200_000)]
    public async Task Write_AnySize_ArrivesWhole(int size)
    {
        var (server, session) = await MemoryDial.OpenAsync();

        await session.WriteAsync(TlsDial.Pattern(size), CancellationToken.None);

        Assert.That(server.Plaintext, Is.EqualTo(TlsDial.Pattern(size)));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Shutdown_ThenReading_GoesOnUntilTheServerCloses()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);
        using var connection = await server.NextConnectionAsync();
        await session.WriteAsync("last words"u8.ToArray(), CancellationToken.None);

        await session.ShutdownAsync(CancellationToken.None);

        Assert.That(await connection.ReadToEndAsync().WaitAsync(TlsDial.Guard), Is.EqualTo("last words"u8.ToArray()));
        await connection.PushAsync("and mine"u8.ToArray());
        await connection.CloseAsync();
        Assert.That(await TlsDial.ReadAsync(session, 8), Is.EqualTo("and mine"u8.ToArray()));
        Assert.That(await session.ReadAsync(new byte[1], CancellationToken.None), Is.Zero);
    }

    [Test]
    public async Task Shutdown_Twice_SendsOneCloseNotify()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        await session.ShutdownAsync(CancellationToken.None);
        await session.ShutdownAsync(CancellationToken.None);

        var failure = await Assert.ThrowsAsync<TlsFailureException>(async () => await session.WriteAsync(new byte[1], CancellationToken.None));

        Assert.That(failure!.Message, Does.Contain("close_notify has been sent"));
        Assert.That(await session.ReadAsync(new byte[1], CancellationToken.None), Is.Zero, "the server answers with close_notify");
        await session.DisposeAsync();
        server.Fin();
    }

    [Test]
    public async Task Shutdown_AfterAFailure_IsHarmless()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Fin();
        await MemoryDial.FailToReadAsync(session);

        await session.ShutdownAsync(CancellationToken.None);

        await session.DisposeAsync();
    }

    [Test]
    public async Task Write_ServerHasReset_FailsAsTransport()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);
        using (var connection = await server.NextConnectionAsync())
            connection.Reset();
        var reading = await MemoryDial.FailToReadAsync(session);

        var writing = await Assert.ThrowsAsync<TlsFailureException>(async () => await session.WriteAsync(new byte[100_000], CancellationToken.None));

        Assert.That(reading.Failure, Is.EqualTo(TlsFailure.Transport));
        Assert.That(writing!.Failure, Is.EqualTo(TlsFailure.Transport));
    }

    [Test]
    public async Task Write_CancelledWhileTheServerDoesNotRead_EndsWriting()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
        await using var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);
        using var connection = await server.NextConnectionAsync();
        using var cancel = new CancellationTokenSource();
        var writing = Task.Run(async () => await session.WriteAsync(new byte[32 * 1024 * 1024], cancel.Token));
        await connection.ReadAsync(1);
        await cancel.CancelAsync();

        await Assert.ThatAsync(() => writing.WaitAsync(TlsDial.Guard), Throws.InstanceOf<OperationCanceledException>());
        await Assert.ThatAsync(async () => await session.WriteAsync(new byte[1], CancellationToken.None), Throws.InstanceOf<TlsFailureException>());
    }

    [Test]
    public async Task Dispose_WithReadAndWritePending_EndsBoth()
    {
        await using var server = SslStreamEchoServer.Start(new SslStreamEchoOptions { Echo = false });
        var session = await TlsDial.OpenAsync(server.Port, TlsDial.Everything);
        using var connection = await server.NextConnectionAsync();
        var reading = session.ReadAsync(new byte[1], CancellationToken.None).AsTask();
        var writing = Task.Run(async () => await session.WriteAsync(new byte[32 * 1024 * 1024], CancellationToken.None));
        await connection.ReadAsync(1);

        await Task.WhenAll(session.DisposeAsync().AsTask(), session.DisposeAsync().AsTask()).WaitAsync(TlsDial.Guard);

        var failure = await Assert.ThrowsAsync<TlsFailureException>(() => reading.WaitAsync(TlsDial.Guard));
        Assert.That(failure!.Failure, Is.EqualTo(TlsFailure.Transport));
        await Assert.ThatAsync(() => writing.WaitAsync(TlsDial.Guard), Throws.InstanceOf<TlsFailureException>());
    }
}
