using System.Net.Sockets;
using System.Text;
using Ec20Emulator.EndToEnd.Tests.Dialling;

namespace Ec20Emulator.EndToEnd.Tests.Control;

/// <summary>A DTE at a TCP port that asks and hears.</summary>
internal sealed class AtLine(NetworkStream stream) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly byte[] _buffer = new byte[4096];

    public NetworkStream Stream => stream;

    public static async Task<AtLine> DialAsync(string uri) => new(await Dialogue.ConnectAsync(new Uri(uri)));

    /// <summary>Sends a command line.</summary>
    /// <returns>Everything up to its final result.</returns>
    public async Task<string> AskAsync(string line)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r"));
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var heard = "";
        while (!heard.EndsWith("\r\nOK\r\n", StringComparison.Ordinal) && !heard.EndsWith("ERROR\r\n", StringComparison.Ordinal) && !IsError(heard))
        {
            var count = await stream.ReadAsync(_buffer, patience.Token);
            Assert.That(count, Is.Positive, $"{line}: closed after '{heard}'");
            heard += Encoding.Latin1.GetString(_buffer, 0, count);
        }
        return heard;
    }

    /// <summary>True once the modem has closed the port.</summary>
    public async Task<bool> IsClosedAsync()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            while (await stream.ReadAsync(_buffer, patience.Token) > 0)
            {
                // What came before the end.
            }
            return true;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private static bool IsError(string heard) =>
        heard.LastIndexOf("\r\n+CM", StringComparison.Ordinal) is >= 0 and var at && heard[at..].Contains("ERROR:", StringComparison.Ordinal) && heard.EndsWith("\r\n", StringComparison.Ordinal);
}
