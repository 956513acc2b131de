using System.Globalization;
using System.Security.Cryptography;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.TestKit.Load;
using Ec20Emulator.TestKit.Modems;
using Ec20Emulator.TestKit.Tcpip;
using static Ec20Emulator.Modem.Tests.Tcpip.TcpIpTests;

namespace Ec20Emulator.Modem.Tests.Tcpip;

/// <summary>
/// 12 sockets at once over three ports: one in transparent mode on usbmodem, one on uart1, five in buffer and five in push mode on usbat.
/// Each moves its bytes to an echo server and back; sums of both ways must agree.
/// </summary>
internal sealed class ManySocketsTests
{
    private const int BytesEach = 8 * 1024 * 1024;

    [Test]
    public async Task TwelveSockets_ThreePortsAllModes_LoseNothing()
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var server = TcpPeerServer.Start(echo: true);
        await using var modem = await StartAsync(TimeProvider.System);
        modem.Lead(8000, server.Port);
        await modem.Dte.OkAsync("AT+QICFG=\"transwaittm\",0");
        var uart = await modem.AttachAsync(PortNames.Uart1);
        var usbAt = await modem.AttachAsync(PortNames.UsbAt);
        await uart.OkAsync("ATE0");
        await usbAt.OkAsync("ATE0");
        await Task.WhenAll(
            TransparentAsync(modem.Dte, 0, guard.Token),
            TransparentAsync(uart, 1, guard.Token),
            new CommandSockets(usbAt).RunAsync(guard.Token));
    }

    private static async Task TransparentAsync(TestPort port, int id, CancellationToken cancellationToken)
    {
        await port.ExchangeAsync($"AT+QIOPEN=1,{id},\"TCP\",\"{Host}\",8000,0,2", "\r\nCONNECT\r\n");
        var data = Pattern(BytesEach, id);
        var sending = port.Dte.WriteAsync(data, cancellationToken).AsTask();
        var back = new byte[BytesEach];
        await port.Dte.ReadExactlyAsync(back, cancellationToken);
        await sending;
        Assert.That(SHA256.HashData(back), Is.EqualTo(SHA256.HashData(data)), $"socket {id}");
    }

    /// <summary>Sockets 2 to 11 in the hands of one host program on one port.</summary>
    private sealed class CommandSockets(TestPort port)
    {
        private const int First = 2;
        private const int Last = 11;

        private readonly SocketDte _dte = new(port.Dte);
        private readonly byte[] _data = Pattern(BytesEach, 99);
        private readonly MemoryStream[] _back = [.. Enumerable.Range(0, Last + 1).Select(_ => new MemoryStream())];
        private readonly HashSet<int> _announced = [];
        private int _opened;

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            _dte.Urc = Take;
            for (var id = First; id <= Last; id++)
                await _dte.CommandAsync($"AT+QIOPEN=1,{id},\"TCP\",\"{Host}\",8000,0,{id % 2}", cancellationToken);
            while (_opened < Last - First + 1)
                await _dte.WaitForUrcAsync(cancellationToken);
            for (var sent = 0; sent < BytesEach; sent += 1460)
            {
                var piece = _data.AsMemory(sent, Math.Min(1460, BytesEach - sent));
                for (var id = First; id <= Last; id++)
                {
                    while (!await _dte.SendAsync(id, piece, cancellationToken))
                        await ReadAnnouncedAsync(cancellationToken);
                }
                await ReadAnnouncedAsync(cancellationToken);
            }
            while (_back.Skip(First).Any(stream => stream.Length < BytesEach))
            {
                await ReadAnnouncedAsync(cancellationToken);
                if (_announced.Count == 0 && _back.Skip(First).Any(stream => stream.Length < BytesEach))
                    await _dte.WaitForUrcAsync(cancellationToken);
            }
            for (var id = First; id <= Last; id++)
                Assert.That(SHA256.HashData(_back[id].ToArray()), Is.EqualTo(SHA256.HashData(_data)), $"socket {id}");
        }

        private async Task ReadAnnouncedAsync(CancellationToken cancellationToken)
        {
            foreach (var id in _announced.ToArray())
            {
                _announced.Remove(id);
                while (await _dte.ReadAsync(id, cancellationToken) is { IsEmpty: false } data)
                    _back[id].Write(data.Span);
            }
        }

        private void Take(AtFrame urc)
        {
            if (urc.Line.StartsWith("+QIOPEN", StringComparison.Ordinal))
            {
                Assert.That(urc.Line, Does.EndWith(",0"));
                _opened++;
                return;
            }
            var id = int.Parse(urc.Line.Split(',')[1], CultureInfo.InvariantCulture);
            if (urc.Data.IsEmpty)
                _announced.Add(id);
            else
                _back[id].Write(urc.Data.Span);
        }
    }
}
