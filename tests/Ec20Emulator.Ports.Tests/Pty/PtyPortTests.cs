using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Serving;
using Ec20Emulator.Ports.Tests.Support;
using Ec20Emulator.Ports.Unix;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Pty;

[Platform("Linux")]
internal sealed class PtyPortTests
{
    private string _folder = null!;

    private string LinkPath => Path.Combine(_folder, "ttyEC20");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("ec20-pty").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Link_ListenerOpenThenDisposed_LeadsToTheDeviceThenIsGone()
    {
        await using (var listener = Listen())
        {
            Assert.That(new FileInfo(LinkPath).LinkTarget, Is.EqualTo(listener.DevicePath));
            Assert.That(listener.DevicePath, Does.StartWith("/dev/pts/"));
            Assert.That(listener.Uri, Is.EqualTo(listener.LinkPath).And.EqualTo(LinkPath));
        }

        Assert.That(new FileInfo(LinkPath).LinkTarget, Is.Null);
    }

    [Test]
    public async Task Link_StaleOneThere_IsReplaced()
    {
        File.CreateSymbolicLink(LinkPath, "/dev/pts/does-not-exist");
        await using var listener = Listen();
        Assert.That(new FileInfo(LinkPath).LinkTarget, Is.EqualTo(listener.DevicePath));
    }

    [Test]
    public void Link_FileOrFolderThere_IsLeftAloneAndSaid([Values] bool folder)
    {
        if (folder)
            Directory.CreateDirectory(LinkPath);
        else
            File.WriteAllText(LinkPath, "precious");
        Assert.That(Listen, Throws.InstanceOf<IOException>().With.Message.Contains("not a symbolic link"));
        Assert.That(folder ? "precious" : File.ReadAllText(LinkPath), Is.EqualTo("precious"));
        Assert.That(Directory.Exists(LinkPath), Is.EqualTo(folder));
    }

    [Test]
    public void Link_FolderMissing_IsSaid() =>
        Assert.That(() => new PtyPortListener(Path.Combine(_folder, "no", "tty"), NullLogger<PtyPortListener>.Instance, TimeProvider.System),
            Throws.InstanceOf<IOException>());

    [Test]
    public async Task Link_ReplacedByAnother_IsNotRemovedAtDispose()
    {
        var listener = Listen();
        File.Delete(LinkPath);
        File.CreateSymbolicLink(LinkPath, "/dev/null");
        await listener.DisposeAsync();
        Assert.That(new FileInfo(LinkPath).LinkTarget, Is.EqualTo("/dev/null"));
    }

    [Test]
    public async Task Slave_JustPublished_IsRawAndDoesNotEcho()
    {
        await using var listener = Listen();
        using var dte = new DescriptorStream(LinkPath);
        await using var port = (await listener.AcceptAsync(default).Within())!;
        await port.WriteAsync("RDY\r\n\x11\x13\x03"u8.ToArray(), default);
        Assert.That(await ReadExactly.FromAsync(dte.ReadAsync, 8), Is.EqualTo("RDY\r\n\x11\x13\x03"u8.ToArray()));
        await dte.WriteAsync("x"u8.ToArray(), default);
        Assert.That(await port.ReadExactlyAsync(1), Is.EqualTo("x"u8.ToArray()), "nothing of ours came back");
    }

    [Test]
    public async Task Bytes_OfAProgramThatLeavesAtOnce_AreStillReadAndThenThePortEnds()
    {
        await using var listener = Listen();
        for (var i = 0; i < 3; i++)
        {
            using (var shell = new DescriptorStream(LinkPath)) // echo -n ... > ttyEC20
                await shell.WriteAsync("AT\r"u8.ToArray(), default);
            var port = (await listener.AcceptAsync(default).Within())!;
            Assert.That(await ReadExactly.FromAsync(port.ReadAsync, 4), Is.EqualTo("AT\r"u8.ToArray()));
            await port.DisposeAsync();
        }
    }

    [Test]
    public async Task Reopen_AtOnceAndWriting_LosesNothingWhicheverPortGetsIt()
    {
        await using var listener = Listen();
        var logger = new RecordingLogger<PortServer>();
        await using var server = PortServer.Start("usbmodem", [listener], BusyPolicy.Refuse, EchoAsync, logger, TimeProvider.System);
        for (var i = 0; i < 60; i++)
        {
            using var dte = new DescriptorStream(LinkPath);
            await dte.WriteAsync(new byte[500], default);
            Assert.That(await ReadExactly.FromAsync(dte.ReadAsync, 500), Has.Length.EqualTo(500), $"round {i}");
        }

        Assert.That(logger.At(LogLevel.Error), Is.Empty);
    }

    [Test]
    public async Task Reopen_BeforeTheHangUpWasRead_LeavesTheNewBytesToTheNextPort()
    {
        await using var listener = Listen();
        using var first = new DescriptorStream(LinkPath);
        var port = (await listener.AcceptAsync(default).Within())!;
        var stuck = port.WriteAsync(new byte[1 << 20], default).AsTask();
        first.Dispose();
        await stuck.Within(); // the hang-up has been noticed here, but no read has told of it yet

        using var second = new DescriptorStream(LinkPath);
        await second.WriteAsync("new"u8.ToArray(), default);
        Assert.That(await port.ReadAsync(new byte[16], default).Within(), Is.Zero);
        await port.DisposeAsync();
        await using var next = (await listener.AcceptAsync(default).Within())!;
        Assert.That(await next.ReadExactlyAsync(3), Is.EqualTo("new"u8.ToArray()));
    }

    [Test]
    public async Task Bytes_NotReadBeforeThePortWasDisposed_AreNotLeftForTheNext()
    {
        await using var listener = Listen();
        using (var first = new DescriptorStream(LinkPath))
            await first.WriteAsync("stale"u8.ToArray(), default);
        await (await listener.AcceptAsync(default).Within())!.DisposeAsync();

        using var dte = new DescriptorStream(LinkPath);
        await using var port = (await listener.AcceptAsync(default).Within())!;
        await dte.WriteAsync("new"u8.ToArray(), default);
        Assert.That(await port.ReadExactlyAsync(3), Is.EqualTo("new"u8.ToArray()));
    }

    [Test]
    public async Task Output_OfEighteenKilobytes_WhileNobodyReads_IsDroppedAtOnceAndNotLeftForTheNext()
    {
        await using var listener = Listen();
        var dte = new DescriptorStream(LinkPath);
        await using (var port = (await listener.AcceptAsync(default).Within())!)
        {
            dte.Dispose();
            Assert.That(await port.ReadAsync(new byte[1], default).Within(), Is.Zero);
            for (var i = 0; i < 18; i++)
                await port.WriteAsync(new byte[1024], default).Within();
        }

        using var next = new DescriptorStream(LinkPath);
        await using var again = (await listener.AcceptAsync(default).Within())!;
        await again.WriteAsync("RDY"u8.ToArray(), default).Within();
        Assert.That(await ReadExactly.FromAsync(next.ReadAsync, 3), Is.EqualTo("RDY"u8.ToArray()));
    }

    [Test]
    public async Task Settings_LeftWithEchoByOneProgram_AreRawForTheNext()
    {
        await using var listener = Listen();
        using (var rude = new DescriptorStream(LinkPath))
        {
            var port = (await listener.AcceptAsync(default).Within())!;
            SttySane();
            rude.Dispose();
            Assert.That(await ReadExactly.FromAsync(port.ReadAsync, 1), Is.Empty);
            await port.DisposeAsync();
        }

        using var dte = new DescriptorStream(LinkPath);
        await using var next = (await listener.AcceptAsync(default).Within())!;
        await next.WriteAsync("URC\r\n"u8.ToArray(), default);
        await dte.WriteAsync("y"u8.ToArray(), default);
        Assert.That(await next.ReadExactlyAsync(1), Is.EqualTo("y"u8.ToArray()));
    }

    [Test]
    public async Task LineSettings_SetByTheProgram_AreSeenWithItsNextBytes()
    {
        await using var listener = Listen();
        using var dte = new DescriptorStream(LinkPath);
        await using var port = (await listener.AcceptAsync(default).Within())!;
        var seen = new List<LineSettings>();
        port.LineSettingsChanged += seen.Add;

        var termios = Terminal.Get(dte.Descriptor)!.Value;
        termios.Set(new LineSettings(230400, 7, LineParity.Even, LineStopBits.Two));
        Assert.That(Terminal.TrySet(dte.Descriptor, termios), Is.True);
        await dte.WriteAsync("A"u8.ToArray(), default);
        await port.ReadExactlyAsync(1);

        Assert.That(seen, Has.Count.EqualTo(1));
        Assert.That(seen[0].BaudRate, Is.EqualTo(230400));
        Assert.That(seen[0].StopBits, Is.EqualTo(LineStopBits.Two));
        Assert.That(port.LineSettings, Is.EqualTo(seen[0]));
    }

    [Test]
    public async Task Dispose_ProgramStillThere_HangsUpOnItAndTheLinkLeadsToAFreshDevice()
    {
        await using var listener = Listen();
        var before = listener.DevicePath;
        using var dte = new DescriptorStream(LinkPath);
        var port = (await listener.AcceptAsync(default).Within())!;

        await port.DisposeAsync();
        Assert.That(await dte.ReadAsync(new byte[1], default).Within(), Is.Zero);
        using var again = new DescriptorStream(LinkPath);
        await using var next = (await listener.AcceptAsync(default).Within())!;
        await again.WriteAsync("z"u8.ToArray(), default);
        Assert.That(await next.ReadExactlyAsync(1), Is.EqualTo("z"u8.ToArray()));
        Assert.That(listener.DevicePath, Is.EqualTo(new FileInfo(LinkPath).LinkTarget).And.Not.EqualTo(before));
    }

    [Test]
    public async Task Dispose_WhileAccepting_GivesNull()
    {
        var listener = Listen();
        var accepting = listener.AcceptAsync(default).AsTask();
        await listener.DisposeAsync();
        Assert.That(await accepting.Within(), Is.Null);
    }

    [Test]
    public async Task OpenAndClose_FiftyTimes_LeaksNoDescriptor()
    {
        await using var listener = Listen();
        var before = 0;
        for (var i = 0; i < 50; i++)
        {
            using var dte = new DescriptorStream(LinkPath);
            var port = (await listener.AcceptAsync(default).Within())!;
            await dte.WriteAsync("q"u8.ToArray(), default);
            await port.ReadExactlyAsync(1);
            dte.Dispose();
            await ReadExactly.FromAsync(port.ReadAsync, 1);
            await port.DisposeAsync();
            if (i == 10)
                before = Descriptors();
        }

        // Threads that have just been told to end still hold theirs for a moment, and other tests open some of their own.
        Assert.That(Descriptors(), Is.LessThan(before + 30));
    }

    private static async Task EchoAsync(IPort port, CancellationToken end)
    {
        var buffer = new byte[512];
        while (await port.ReadAsync(buffer, end) is > 0 and var count)
            await port.WriteAsync(buffer.AsMemory(0, count), end);
    }

    private static int Descriptors() => Directory.GetFiles("/proc/self/fd").Length;

    private PtyPortListener Listen() => new(LinkPath, NullLogger<PtyPortListener>.Instance, TimeProvider.System);

    private void SttySane()
    {
        using var stty = System.Diagnostics.Process.Start("stty", ["-F", LinkPath, "sane"]);
        Assert.That(stty.WaitForExit(TimeSpan.FromSeconds(10)), Is.True);
        Assert.That(stty.ExitCode, Is.Zero);
    }
}
