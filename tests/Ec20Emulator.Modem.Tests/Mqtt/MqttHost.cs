using System.Text;
using System.Threading.Channels;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Mqtt;

/// <summary>Host software on a port: sends commands one after another, and hears news of clients at any time.</summary>
internal sealed class MqttHost : IAsyncDisposable
{
    private readonly TestPort _port;
    private readonly Channel<string> _results = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _reading;

    public MqttHost(TestPort port)
    {
        _port = port;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>News by client: lines such as <c>+QMTPUB: 0,1,0</c>.</summary>
    public Channel<string>[] News { get; } = [.. Enumerable.Range(0, 6).Select(_ => Channel.CreateUnbounded<string>())];

    /// <summary>Sends a command and waits for its final result.</summary>
    public async Task<string> AskAsync(string line, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await _port.Dte.WriteAsync(Encoding.Latin1.GetBytes(line + "\r"), cancellationToken);
            return await _results.Reader.ReadAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits for news of a client.</summary>
    public async Task<string> HearAsync(int client, CancellationToken cancellationToken) => await News[client].Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _reading;
        _ended.Dispose();
        _turn.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var rest = "";
        try
        {
            while (await _port.Dte.ReadAsync(buffer, _ended.Token) is > 0 and var count)
            {
                var lines = (rest + Encoding.Latin1.GetString(buffer, 0, count)).Split("\r\n");
                rest = lines[^1];
                foreach (var line in lines[..^1].Where(line => line.Length > 0))
                {
                    if (line.StartsWith("+QMT", StringComparison.Ordinal))
                        News[line[line.IndexOf(':', StringComparison.Ordinal) + 2] - '0'].Writer.TryWrite(line);
                    else
                        _results.Writer.TryWrite(line);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
