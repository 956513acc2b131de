using System.Text;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports.InMemory;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Modems;

/// <summary>A DTE on an in-memory port: sends text, expects bytes, one char per byte (Latin-1).</summary>
public sealed class TestPort : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Ec20Modem _modem;
    private readonly InMemoryPort _port;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _serving;

    private TestPort(Ec20Modem modem, string name, InMemoryPort port)
    {
        (_modem, Name, _port) = (modem, name, port);
        _serving = modem.RunPortAsync(name, port, _ended.Token);
    }

    /// <summary>The modem's name of the port.</summary>
    public string Name { get; }

    /// <summary>The host's end: stream, DTR, RTS, DCD.</summary>
    public DteStream Dte => _port.Dte;

    /// <summary>True while the port echoes.</summary>
    public bool Echoes => _modem.Core.Ports.Find(Name) is { Settings.Echo: true };

    /// <summary>Attaches a DTE to a port.</summary>
    public static async Task<TestPort> AttachAsync(Ec20Modem modem, string name = PortNames.UsbModem)
    {
        var port = new TestPort(modem, name, new InMemoryPort("test"));
        await modem.WhenIdleAsync();
        return port;
    }

    /// <summary>Sends characters as they are; see <see cref="SendAsync(ReadOnlyMemory{byte})"/>.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends bytes and waits until the modem has taken them, unless it holds the DTE back, so that time may pass afterwards.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await Dte.WriteAsync(bytes);
        await WhenTakenAsync();
        await _modem.WhenIdleAsync();
    }

    /// <summary>Sends a command line whose answer takes time; returns, its echo read, when the modem works on it.</summary>
    public async Task BeginAsync(string line)
    {
        var echo = Echoes ? line + "\r" : "";
        await SendAsync(line + "\r");
        await WhenTakenAsync();
        await ExpectAsync(echo);
    }

    /// <summary>Sends a command line, expects its echo if the port echoes, and then exactly the given bytes.</summary>
    public async Task ExchangeAsync(string line, string answer)
    {
        var echo = Echoes ? line + "\r" : "";
        await SendAsync(line + "\r");
        await ExpectAsync(echo + answer);
    }

    /// <summary>Sends a command line and expects <c>OK</c>.</summary>
    public Task OkAsync(string line) => ExchangeAsync(line, "\r\nOK\r\n");

    /// <summary>Reads as many bytes as expected and compares; stops at the first that differs.</summary>
    public async Task ExpectAsync(string expected)
    {
        var actual = new StringBuilder();
        while (actual.Length < expected.Length)
        {
            var more = await ReadAsync(expected.Length - actual.Length);
            actual.Append(more);
            if (more.Length == 0 || !expected.StartsWith(actual.ToString(), StringComparison.Ordinal))
                break;
        }
        Assert.That(Escape(actual.ToString()), Is.EqualTo(Escape(expected)), $"on {Name}");
    }

    /// <summary>Reads a given number of bytes.</summary>
    public async Task<byte[]> ReadExactlyAsync(int count)
    {
        var bytes = new byte[count];
        using var guard = new CancellationTokenSource(Patience);
        await Dte.ReadExactlyAsync(bytes, guard.Token);
        return bytes;
    }

    /// <summary>Reads until a text has come.</summary>
    /// <returns>All that was read, the text included.</returns>
    public async Task<string> ReadUntilAsync(string text)
    {
        var actual = new StringBuilder();
        while (!actual.ToString().EndsWith(text, StringComparison.Ordinal))
        {
            var more = await ReadAsync(1);
            if (more.Length == 0)
                Assert.Fail($"on {Name}: waited for {Escape(text)}, got {Escape(actual.ToString())}");
            actual.Append(more);
        }
        return actual.ToString();
    }

    /// <summary>Completes when the modem has taken all the DTE sent, or holds the DTE back, and is at rest.</summary>
    public async Task WhenTakenAsync()
    {
        await _modem.WhenIdleAsync();
        while (!_port.HasTakenAll && !_serving.IsCompleted && _modem.Core.Ports.Find(Name) is not { Intake.HasRoom: false })
        {
            await Task.Yield();
            await _modem.WhenIdleAsync();
        }
    }

    /// <summary>Takes everything that is there once the modem is at rest.</summary>
    public async Task<string> TakeAllAsync()
    {
        var actual = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            await WhenTakenAsync();
            using var now = new CancellationTokenSource();
            var read = Dte.ReadAsync(buffer, now.Token);
            if (!read.IsCompleted)
                await now.CancelAsync();
            try
            {
                var count = await read;
                if (count == 0)
                    return actual.ToString();
                actual.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }
            catch (OperationCanceledException)
            {
                return actual.ToString();
            }
        }
    }

    /// <summary>Asserts that nothing has come.</summary>
    public async Task SilenceAsync() => Assert.That(Escape(await TakeAllAsync()), Is.Empty, $"more than expected on {Name}");

    /// <summary>The DTE goes away; the modem stays.</summary>
    public async Task DetachAsync()
    {
        await _port.Dte.DisposeAsync();
        await _serving.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _serving.WaitAsync(Patience);
        await _port.DisposeAsync();
        _ended.Dispose();
    }

    /// <summary>Control characters made visible, for messages.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\r' => "\\r",
                '\n' => "\\n",
                '\\' => "\\\\",
                < ' ' or > '~' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }

    private async Task<string> ReadAsync(int atMost)
    {
        var buffer = new byte[atMost];
        using var guard = new CancellationTokenSource(Patience);
        try
        {
            var count = await Dte.ReadAsync(buffer, guard.Token);
            return Encoding.Latin1.GetString(buffer, 0, count);
        }
        catch (OperationCanceledException)
        {
            return "";
        }
    }
}
