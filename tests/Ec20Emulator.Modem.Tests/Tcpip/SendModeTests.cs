using System.Net;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Networking;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>"udp/sendmode": sends that wait for the network share a datagram in stream mode, and do not in block mode.</summary>
internal sealed class SendModeTests
{
    [TestCase(false, new[] { 1, 700, 700, 700 })]
    [TestCase(true, new[] { 1, 1400, 700 })]
    public async Task Sends_WhileTheNetworkIsBusy_MakeTheseDatagrams(bool joins, int[] expected)
    {
        var mailbox = new Mailbox(NullLogger.Instance);
        await using var link = new BlockedLink();
        var drained = new TaskCompletionSource();
        SocketSender sender = null!;
        sender = new SocketSender(mailbox, link, () => { if (sender.IsDrained) drained.TrySetResult(); }, _ => { }, default);
        await mailbox.TellAsync(() =>
        {
            foreach (var size in new[] { 1, 700, 700, 700 })
                Assert.That(sender.TryAccept(new byte[size], null, joins));
        });
        link.Open.SetResult();
        await drained.Task.WaitAsync(TcpIpTests.Guard);
        Assert.That(link.Sizes, Is.EqualTo(expected));
    }

    private sealed class BlockedLink : ISocketLink
    {
        public TaskCompletionSource Open { get; } = new();

        public List<int> Sizes { get; } = [];

        public IPEndPoint Remote { get; } = new(IPAddress.Loopback, 1);

        public int LocalPort => 1;

        public bool IsDatagram => true;

        public ValueTask<LinkRead> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, NetworkTarget? target, CancellationToken cancellationToken)
        {
            await Open.Task;
            Sizes.Add(data.Length);
        }

        public ValueTask ShutdownAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public void Abort()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
