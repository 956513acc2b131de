using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.Ports.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Ports.Tests.Tcp;

internal sealed class TcpPortTests
{
    [TestCase("FF FB 1F", true)]
    [TestCase("FF FA 2C", true)]
    [TestCase("FF FF FB", false, Description = "a doubled 0xFF is data to us")]
    [TestCase("41 FF FB", false, Description = "not at the start")]
    [TestCase("FF 41", false)]
    public async Task RawPort_FirstBytes_AreDataAndTelnetIsMentionedOnce(string hex, bool mentioned)
    {
        var logger = new RecordingLogger<TcpPortListener>();
        var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), logger, TimeProvider.System);
        await using var _ = listener;
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(listener.EndPoint);
        var port = await listener.AcceptAsync(default).Within();
        await using var __ = port!;

        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        foreach (var value in bytes.Concat(bytes))
        {
            await client.GetStream().WriteAsync(new[] { value });
            Assert.That(await port!.ReadExactlyAsync(1), Is.EqualTo(new[] { value }));
        }

        Assert.That(logger.At(LogLevel.Warning), Has.Count.EqualTo(mentioned ? 1 : 0));
    }

    [Test]
    public async Task Accept_ListenerDisposed_GivesNull()
    {
        var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        var accepting = listener.AcceptAsync(default).AsTask();
        await listener.DisposeAsync();
        Assert.That(await accepting.Within(), Is.Null);
        Assert.That(await listener.AcceptAsync(default).Within(), Is.Null);
    }

    [Test]
    public async Task Bind_PortTaken_SaysSo()
    {
        await using var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        Assert.That(() => new TcpPortListener(listener.EndPoint, NullLogger<TcpPortListener>.Instance, TimeProvider.System),
            Throws.InstanceOf<SocketException>());
    }

    [Test]
    public async Task HalfClosedClient_StillGetsTheAnswer()
    {
        await using var listener = new TcpPortListener(new IPEndPoint(IPAddress.Loopback, 0), NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        using var client = new TcpClient();
        await client.ConnectAsync(listener.EndPoint);
        var port = (await listener.AcceptAsync(default).Within())!;
        var stream = client.GetStream();
        await stream.WriteAsync("ATI\r"u8.ToArray());
        client.Client.Shutdown(SocketShutdown.Send);

        Assert.That(await port.ReadExactlyAsync(5), Is.EqualTo("ATI\r"u8.ToArray()), "then the end");
        await port.WriteAsync("OK"u8.ToArray(), default);
        await port.DisposeAsync();
        Assert.That(await ReadExactly.FromAsync(stream.ReadAsync, 3), Is.EqualTo("OK"u8.ToArray()));
    }
}
