using System.Text;

namespace Ec20Emulator.UsbIp.Tests.Hosts;

/// <summary>
/// A serial port a kernel makes of an interface: opening it raises DTR and RTS and asks for data and lines, closing it lowers them and takes
/// its requests back.
/// </summary>
internal sealed class UsbTty
{
    private const int Requests = 4;
    private const int RequestSize = 4096;

    private readonly UsbHost _host;
    private readonly int _number;
    private readonly (int Interrupt, int In, int Out) _endpoints;
    private readonly List<uint> _waiting = [];
    private readonly StringBuilder _received = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<int> _seen = [];
    private bool _isOpen = true;

    private UsbTty(UsbHost host, int number) => (_host, _number, _endpoints) = (host, number, (2 * number + 1, 2 * number, number + 1));

    /// <summary>What the modem drives: 1 DCD, 2 DSR, 8 RI; -1 before it told.</summary>
    public int Lines { get; private set; } = -1;

    /// <summary>Opens it.</summary>
    /// <param name="host">Who has attached the device.</param>
    /// <param name="number">The interface, 1-3: usbnmea, usbat, usbmodem.</param>
    public static async Task<UsbTty> OpenAsync(UsbHost host, int number)
    {
        var tty = new UsbTty(host, number);
        Assert.That((await tty.SetLinesAsync(3)).Status, Is.Zero);
        tty.Poll(tty._endpoints.Interrupt, 10, tty.TakeLines);
        for (var i = 0; i < Requests; i++)
            tty.Poll(tty._endpoints.In, RequestSize, tty.TakeData);
        return tty;
    }

    /// <summary>Sets DTR (1) and RTS (2).</summary>
    public Task<UsbReply> SetLinesAsync(int lines) => _host.ControlAsync($"21 22 {lines:X2} 00 {_number:X2} 00 00 00");

    /// <summary>Sends bytes; completes when the modem has them.</summary>
    public Task<UsbReply> WriteAsync(string text) => _host.Out(_endpoints.Out, Encoding.Latin1.GetBytes(text)).Reply;

    /// <summary>Takes everything up to a text.</summary>
    public async Task<string> ReadToAsync(string end)
    {
        var taken = "";
        await WhenAsync(() =>
        {
            var text = _received.ToString();
            var at = text.IndexOf(end, StringComparison.Ordinal);
            if (at < 0)
                return false;
            _received.Remove(0, at + end.Length);
            taken = text[..(at + end.Length)];
            return true;
        });
        return taken;
    }

    /// <summary>Sends a command and takes its answer up to OK.</summary>
    public async Task<string> CommandAsync(string line)
    {
        await WriteAsync(line + "\r");
        return await ReadToAsync("OK\r\n");
    }

    /// <summary>Completes once the lines are as told.</summary>
    public Task WhenLinesAsync(int lines) => WhenAsync(() => Lines == lines);

    /// <summary>Completes once the lines are or were as told.</summary>
    public Task WhenLinesSeenAsync(int lines) => WhenAsync(() => _seen.Contains(lines));

    /// <summary>Closes it.</summary>
    public async Task CloseAsync()
    {
        await SetLinesAsync(0);
        uint[] waiting;
        lock (_gate)
        {
            _isOpen = false;
            waiting = [.. _waiting];
        }
        foreach (var number in waiting)
            await _host.UnlinkAsync(number); // Most were answered long ago.
    }

    private async Task WhenAsync(Func<bool> isSo)
    {
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (isSo())
                    return;
                news = _news.Task;
            }
            await news;
        }
    }

    /// <summary>Asks, and asks anew with each answer.</summary>
    private void Poll(int endpoint, int length, Action<byte[]> take)
    {
        lock (_gate)
        {
            if (_isOpen)
                _waiting.Add(_host.In(endpoint, length, taken: reply => Take(endpoint, length, take, reply)).Number);
        }
    }

    private void Take(int endpoint, int length, Action<byte[]> take, UsbReply reply)
    {
        lock (_gate)
        {
            Assert.That(reply.Status, Is.Zero);
            take(reply.Data);
            _news.SetResult();
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        Poll(endpoint, length, take);
    }

    private void TakeData(byte[] data) => _received.Append(Encoding.Latin1.GetString(data));

    private void TakeLines(byte[] notification)
    {
        Assert.That(Convert.ToHexString(notification), Does.Match($"^A1200000{_number:X2}000200[0-9A-F]{{2}}00$"));
        Lines = notification[8];
        _seen.Add(Lines);
    }
}
