using System.Net;
using Ec20Emulator.EndToEnd.Tests.Processes;
using Ec20Emulator.Ports;
using Ec20Emulator.Ports.Pty;
using Ec20Emulator.Ports.Rfc2217;
using Ec20Emulator.Ports.Tcp;
using Ec20Emulator.TestKit.Counterparts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ec20Emulator.EndToEnd.Tests.Ports;

/// <summary>A host program that is killed: on every transport the modem forgets its half-typed line and sees DTR go.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
internal sealed class DisconnectedHostTests
{
    private static readonly IPEndPoint Anywhere = new(IPAddress.Loopback, 0);

    [Test]
    public async Task Killed_OnASocket_LeavesASanePort()
    {
        var socat = Counterpart.Find("socat", "socat");
        var listener = new TcpPortListener(Anywhere, NullLogger<TcpPortListener>.Instance, TimeProvider.System);
        await ExpectAsync(listener, () => new DuplexProcess(socat, "-", $"tcp:{listener.EndPoint}"));
    }

    [Test]
    public async Task Killed_OnRfc2217_LeavesASanePort()
    {
        var plink = Counterpart.Find("plink", "putty-tools");
        var listener = new Rfc2217PortListener(Anywhere, NullLogger<Rfc2217PortListener>.Instance, TimeProvider.System);
        await ExpectAsync(listener, () => new DuplexProcess(plink, "-batch", "-telnet", "-P", $"{listener.EndPoint.Port}", "127.0.0.1"));
    }

    [Test]
    public async Task Killed_OnAPty_LeavesASanePort()
    {
        var socat = Counterpart.Find("socat", "socat");
        var folder = Directory.CreateTempSubdirectory("ec20-disconnect");
        try
        {
            var listener = new PtyPortListener(Path.Combine(folder.FullName, "ttyEC20"), NullLogger<PtyPortListener>.Instance, TimeProvider.System);
            await ExpectAsync(listener, () => new DuplexProcess(socat, "-", $"{listener.Uri},rawer"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ExpectAsync(IPortListener listener, Func<Stream> connect)
    {
        await using var modem = await BoundModem.StartAsync(listener);
        await using (var host = connect())
        {
            await host.ExchangeAsync("AT\r", "AT\r\r\nOK\r\n");
            await host.ExchangeAsync("AT+GM", "AT+GM"); // half a line
        }

        await using (var host = connect())
        {
            await host.ExchangeAsync("M\rATE0\r", "ATE0\r\r\nOK\r\n");
            await host.ExchangeAsync("AT+QICSGP=1,1,\"UNINET\",\"\",1;+QIACT=1\r", "\r\nOK\r\n");
            await host.ExchangeAsync("AT&D1;+QSSLOPEN=1,1,4,\"220.180.239.201\",8011,2\r", "\r\nCONNECT\r\n");
            await host.ExchangeAsync("through", "through");
        }

        await using (var host = connect()) // AT&D1: the connection has stayed
        {
            await host.ExchangeAsync("AT+QSSLSTATE=4\r", "\r\n+QSSLSTATE: 4,\"SSLClient\",");
            await host.ReadToAsync("\r\n\r\nOK\r\n");
            await host.ExchangeAsync("AT&D2O\r", "\r\nCONNECT\r\n");
            await host.ExchangeAsync("again", "again");
        }

        await using (var host = connect()) // AT&D2: it was hung up
        {
            await host.ExchangeAsync("AT+QSSLCLOSE=4\r", "\r\nOK\r\n");
            await host.ExchangeAsync("ATO\r", "\r\nNO CARRIER\r\n");
        }
    }
}
