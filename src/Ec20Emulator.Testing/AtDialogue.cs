using System.Text;
using Ec20Emulator.Ports.InMemory;

namespace Ec20Emulator.Testing;

/// <summary>A DTE that talks as tests do: text in Latin-1, one char per byte. For host software of your own take the stream.</summary>
public sealed class AtDialogue : IAsyncDisposable
{
    /// <summary>Longest wait for the modem, by the computer's clock.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly byte[] _buffer = new byte[4096];
    private string _received = "";

    /// <summary>Talks over a stream.</summary>
    public AtDialogue(DteStream stream) => Stream = stream;

    /// <summary>The stream.</summary>
    public DteStream Stream { get; }

    /// <summary>Sends characters as they are.</summary>
    public Task SendAsync(string text) => Stream.WriteAsync(Encoding.Latin1.GetBytes(text)).AsTask();

    /// <summary>Sends a command line and waits for its final result or prompt.</summary>
    /// <returns>Everything that came up to it, echo included.</returns>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<string> CommandAsync(string line)
    {
        await SendAsync(line + "\r").ConfigureAwait(false);
        return await TakeAsync(text => FinalEnd(text), $"a final result of {line}").ConfigureAwait(false);
    }

    /// <summary>Waits for a text.</summary>
    /// <returns>Everything that came up to its end.</returns>
    /// <exception cref="TimeoutException">It did not come; the message shows what did.</exception>
    public Task<string> ExpectAsync(string text) =>
        TakeAsync(all => all.IndexOf(text, StringComparison.Ordinal) is var at and >= 0 ? at + text.Length : -1, $"'{text}'");

    /// <summary>What has come and was not asked for, without waiting.</summary>
    public async Task<string> TakeAllAsync()
    {
        using var now = new CancellationTokenSource();
        while (true)
        {
            var read = Stream.ReadAsync(_buffer, now.Token);
            if (!read.IsCompleted)
                await now.CancelAsync().ConfigureAwait(false);
            try
            {
                var count = await read.ConfigureAwait(false);
                if (count == 0)
                    break;
                _received += Encoding.Latin1.GetString(_buffer, 0, count);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        var all = _received;
        _received = "";
        return all;
    }

    /// <summary>Takes the DTE off.</summary>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();

    private static int FinalEnd(string text)
    {
        if (text.EndsWith("\r\n> ", StringComparison.Ordinal))
            return text.Length;
        string[] finals = ["\r\nOK\r\n", "\r\nERROR\r\n", "\r\nSEND OK\r\n", "\r\nSEND FAIL\r\n", "\r\nNO CARRIER\r\n", "\r\nCONNECT\r\n"];
        var ends = finals.Select(final => text.IndexOf(final, StringComparison.Ordinal) is var at and >= 0 ? at + final.Length : int.MaxValue);
        var error = text.IndexOf("\r\n+CME ERROR: ", StringComparison.Ordinal);
        var errorEnd = error < 0 ? -1 : text.IndexOf("\r\n", error + 2, StringComparison.Ordinal);
        var first = ends.Append(errorEnd < 0 ? int.MaxValue : errorEnd + 2).Min();
        return first == int.MaxValue ? -1 : first;
    }

    private async Task<string> TakeAsync(Func<string, int> find, string what)
    {
        using var guard = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            if (find(_received) is var end and >= 0)
            {
                var taken = _received[..end];
                _received = _received[end..];
                return taken;
            }
            try
            {
                var count = await Stream.ReadAsync(_buffer, guard.Token).ConfigureAwait(false);
                if (count == 0)
                    throw new TimeoutException($"waited for {what}, but the modem closed the port; it had sent '{_received}'");
                _received += Encoding.Latin1.GetString(_buffer, 0, count);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"waited {Patience.TotalSeconds} s for {what}; the modem had sent '{_received}'");
            }
        }
    }
}
