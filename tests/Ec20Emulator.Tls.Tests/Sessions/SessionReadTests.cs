using Ec20Emulator.Modem.Secure;

namespace Ec20Emulator.Tls.Tests.Sessions;

public class SessionReadTests
{
    [Test]
    public async Task Read_Cancelled_LosesNothing()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var read = session.ReadAsync(new byte[100], cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThatAsync(() => read, Throws.InstanceOf<OperationCanceledException>());

        server.Push([1, 2, 3]);

        Assert.That(await TlsDial.ReadAsync(session, 3), Is.EqualTo(new byte[] { 1, 2, 3 }));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_CancelledInTheMiddleOfARecord_GoesOnWithTheRest()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        byte[] rest = [];
        server.Filter = (_, record) =>
        {
            rest = record[7..];
            return record[..7];
        };
        server.Push(TlsDial.Pattern(500));
        using var cancel = new CancellationTokenSource();
        var reads = server.Reads;
        var read = session.ReadAsync(new byte[500], cancel.Token).AsTask();
        Assert.That(server.Reads, Is.EqualTo(reads + 2), "the first bytes were taken and more are waited for");
        await cancel.CancelAsync();
        await Assert.ThatAsync(() => read, Throws.InstanceOf<OperationCanceledException>());

        server.Inject(rest);

        Assert.That(await TlsDial.ReadAsync(session, 500), Is.EqualTo(TlsDial.Pattern(500)));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Transport_WhileNobodyReads_IsNotRead()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        var reads = server.Reads;

        for (var pushed = 0; pushed < 50; pushed++)
            server.Push(TlsDial.Pattern(1000, pushed));
        await session.WriteAsync(TlsDial.Pattern(5000), CancellationToken.None);

        Assert.That(server.Reads, Is.EqualTo(reads));
        for (var pushed = 0; pushed < 50; pushed++)
            Assert.That(await TlsDial.ReadAsync(session, 1000), Is.EqualTo(TlsDial.Pattern(1000, pushed)));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_LessThanARecord_LeavesTheRestForTheNext()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Push(TlsDial.Pattern(10_000));

        var first = await TlsDial.ReadAsync(session, 1);
        var second = await TlsDial.ReadAsync(session, 9_999);

        Assert.That(first.Concat(second), Is.EqualTo(TlsDial.Pattern(10_000)));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_TwoAtOnce_SecondIsRefused()
    {
        var (_, session) = await MemoryDial.OpenAsync();
        var first = session.ReadAsync(new byte[1], CancellationToken.None).AsTask();

        await Assert.ThatAsync(async () => await session.ReadAsync(new byte[1], CancellationToken.None), Throws.InvalidOperationException);

        await session.DisposeAsync();
        await Assert.ThatAsync(() => first, Throws.InstanceOf<TlsFailureException>());
    }

    [Test]
    public async Task Read_AfterCloseNotify_GivesWhatCameBeforeThenZero()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Push([7, 8]);
        server.CloseNotify();
        server.Inject([1, 2, 3, 4, 5, 6]);

        Assert.That(await TlsDial.ReadAsync(session, 2), Is.EqualTo(new byte[] { 7, 8 }));
        Assert.That(await session.ReadAsync(new byte[10], CancellationToken.None), Is.Zero);
        Assert.That(await session.ReadAsync(new byte[10], CancellationToken.None), Is.Zero);
        var write = await Assert.ThrowsAsync<TlsFailureException>(async () => await session.WriteAsync(new byte[1], CancellationToken.None));
        Assert.That(write!.Failure, Is.EqualTo(TlsFailure.Transport));
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_AfterFinWithoutCloseNotify_GivesWhatCameBeforeThenFails()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Push([7, 8]);
        server.Fin();

        Assert.That(await TlsDial.ReadAsync(session, 2), Is.EqualTo(new byte[] { 7, 8 }));
        for (var again = 0; again < 2; again++)
        {
            var failure = await Assert.ThrowsAsync<TlsFailureException>(async () => await session.ReadAsync(new byte[1], CancellationToken.None));
            Assert.That(failure!.Failure, Is.EqualTo(TlsFailure.Transport));
            Assert.That(failure.Message, Does.Contain("without close_notify"));
        }
        await session.DisposeAsync();
    }

    [Test]
    public async Task Read_FatalAlert_TellsItsName()
    {
        var (server, session) = await MemoryDial.OpenAsync();
        server.Push([9]);
        server.Do(engine => engine.SendAlert(2, 80));

        Assert.That(await TlsDial.ReadAsync(session, 1), Is.EqualTo(new byte[] { 9 }));
        var failure = await Assert.ThrowsAsync<TlsFailureException>(async () => await session.ReadAsync(new byte[1], CancellationToken.None));

        Assert.That(failure!.Failure, Is.EqualTo(TlsFailure.AlertReceived));
        Assert.That(failure.Message, Does.Contain("internal_error(80)").And.Contain("TLS1.2").And.Contain("CN=Test Server"));
        await session.DisposeAsync();
    }
}
