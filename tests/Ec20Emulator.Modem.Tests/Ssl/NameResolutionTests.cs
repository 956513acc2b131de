using System.Net;
using System.Net.Sockets;
using Ec20Emulator.TestKit;

namespace Ec20Emulator.Modem.Tests.Ssl;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class NameResolutionTests
{
    private const byte ResponseBit = 0x80;
    private const byte Refused = 5;

    [Test]
    [Clauses("C3.8")]
    public async Task Open_DnsServerThatRefuses_Fails565()
    {
        await using var scene = await SslScene.StartAsync();
        using var dns = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var over = new CancellationTokenSource();
        scene.Lead("10.9.9.9", 53, ((IPEndPoint)dns.Client.LocalEndPoint!).Port);
        var refusing = RefuseAsync(dns, over.Token);
        await scene.Dte.OkAsync("AT+QIDNSCFG=1,\"10.9.9.9\"");
        await scene.OpenFailsAsync(565, host: "broker.test");
        await scene.ExpectErrorAsync(565, "DNS parse failed");
        await over.CancelAsync();
        Assert.That(await refusing, Is.Positive, "the server was asked");
    }

    private static async Task<int> RefuseAsync(UdpClient dns, CancellationToken over)
    {
        for (var asked = 0; ; asked++)
        {
            try
            {
                var query = await dns.ReceiveAsync(over);
                (query.Buffer[2], query.Buffer[3]) = ((byte)(query.Buffer[2] | ResponseBit), Refused);
                await dns.SendAsync(query.Buffer, query.RemoteEndPoint, over);
            }
            catch (OperationCanceledException)
            {
                return asked;
            }
        }
    }
}
