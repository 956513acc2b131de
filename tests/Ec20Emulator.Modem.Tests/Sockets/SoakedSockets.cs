using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ec20Emulator.Modem.Tests.Lines;
using Ec20Emulator.TestKit.Load;
using Ec20Emulator.TestKit.Tcpip;

namespace Ec20Emulator.Modem.Tests.Sockets;

/// <summary>Sockets 2 to 11 in the hands of one host program on one port, which sends on each as long as what is under way has its bound.</summary>
/// <param name="dte">The host program.</param>
/// <param name="stream">Address and ports of a TCP echo, as AT+QIOPEN takes them.</param>
/// <param name="datagram">The same of a UDP echo.</param>
internal sealed class SoakedSockets(SocketDte dte, string stream, string datagram)
{
    private const int Listener = 10;
    private const int Piece = 1460;
    private const int MostUnderWay = 16 * Piece;

    private static readonly int[] SecureIds = [4, 5, 9];
    private static readonly int[] DatagramIds = [6, 7];
    private static readonly int[] PushedIds = [3, 5, 7, 9, 11];

    private readonly SoakPattern[] _there = [.. Enumerable.Range(0, 12).Select(id => new SoakPattern(id))];
    private readonly SoakPattern[] _back = [.. Enumerable.Range(0, 12).Select(id => new SoakPattern(id))];
    private readonly HashSet<int> _announced = [];
    private int _opened;
    private Task _echoing = Task.CompletedTask;

    private static IEnumerable<int> Ids => Enumerable.Range(2, 10).Where(id => id != Listener);

    private long Moved => _back.Sum(pattern => pattern.Position);

    /// <summary>Opens them all, the last one by connecting to the listener.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        dte.Urc = Take;
        foreach (var id in Ids.Where(id => id < Listener))
            await OkAsync(SecureIds.Contains(id) ? SecureEcho.Open(id, ModeOf(id)) : Plain(id), cancellationToken);
        var port = TakenPort.Free();
        await OkAsync($"AT+QIOPEN=1,{Listener},\"TCP LISTENER\",\"127.0.0.1\",0,{port},1", cancellationToken);
        while (_opened < 9)
            await dte.WaitForUrcAsync(cancellationToken);
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        _echoing = EchoAsync(client);
        while (_opened < 10)
            await dte.WaitForUrcAsync(cancellationToken);
    }

    /// <summary>Moves so many bytes, of all sockets together, there and back.</summary>
    public async Task MoveAsync(long bytes, CancellationToken cancellationToken)
    {
        var piece = new byte[Piece];
        while (Moved < bytes)
        {
            var isBusy = false;
            foreach (var id in Ids.Where(MaySend))
                isBusy |= await SendAsync(id, piece, cancellationToken);
            isBusy |= _announced.Count > 0;
            foreach (var id in _announced.ToArray())
                await ReadAsync(id, cancellationToken);
            if (!isBusy)
                await dte.WaitForUrcAsync(cancellationToken);
        }
        while (Ids.Any(id => _back[id].Position < _there[id].Position))
        {
            foreach (var id in _announced.ToArray())
                await ReadAsync(id, cancellationToken);
            if (Ids.Any(id => _back[id].Position < _there[id].Position) && _announced.Count == 0)
                await dte.WaitForUrcAsync(cancellationToken);
        }
        Assert.That(_echoing.IsFaulted, Is.False, $"{_echoing.Exception}");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Moved / 1e6:0} MB on {Ids.Count()} sockets");

    private static int ModeOf(int id) => PushedIds.Contains(id) ? 1 : 0;

    private static async Task EchoAsync(Socket client)
    {
        using var _ = client;
        var buffer = new byte[64 * 1024];
        while (await client.ReceiveAsync(buffer) is > 0 and var count)
        {
            for (var sent = 0; sent < count;)
                sent += await client.SendAsync(buffer.AsMemory(sent, count - sent));
        }
    }

    private string Plain(int id) => DatagramIds.Contains(id)
        ? $"AT+QIOPEN=1,{id},\"UDP\",{datagram},{ModeOf(id)}"
        : $"AT+QIOPEN=1,{id},\"TCP\",{stream},{ModeOf(id)}";

    private async Task OkAsync(string command, CancellationToken cancellationToken) =>
        Assert.That((await dte.CommandAsync(command, cancellationToken))[^1].Line, Is.EqualTo("OK"), command);

    /// <summary>A datagram is awaited before the next one: UDP does not hold anybody back.</summary>
    private bool MaySend(int id) => _there[id].Position - _back[id].Position <= (DatagramIds.Contains(id) ? 0 : MostUnderWay - Piece);

    private async Task<bool> SendAsync(int id, byte[] piece, CancellationToken cancellationToken)
    {
        var data = _there[id].Next(piece);
        var isSent = SecureIds.Contains(id) ? await dte.SendSecureAsync(id, data, cancellationToken) : await dte.SendAsync(id, data, cancellationToken);
        Assert.That(isSent, Is.True, $"socket {id} takes {MostUnderWay} bytes at any time");
        return isSent;
    }

    private async Task ReadAsync(int id, CancellationToken cancellationToken)
    {
        _announced.Remove(id);
        while (await (SecureIds.Contains(id) ? dte.ReadSecureAsync(id, cancellationToken) : dte.ReadAsync(id, cancellationToken)) is { IsEmpty: false } data)
            _back[id].Check(data.Span);
    }

    private void Take(AtFrame urc)
    {
        if (!urc.Line.Contains("\"recv\"", StringComparison.Ordinal))
        {
            Assert.That(urc.Line, Does.EndWith(",0").Or.StartWith("+QIURC: \"incoming\",11,"));
            _opened++;
            return;
        }
        var id = int.Parse(urc.Line.Split(',')[1], CultureInfo.InvariantCulture);
        if (urc.Data.IsEmpty)
            _announced.Add(id);
        else
            _back[id].Check(urc.Data.Span);
    }
}
