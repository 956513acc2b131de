using System.Globalization;
using System.Text;

namespace Ec20Emulator.TestKit.Load;

/// <summary>
/// A host program that uses sockets by AT commands on one port: sends, reads, and hands out what is pushed or announced
/// meanwhile. Echo must be off.
/// </summary>
public sealed class SocketDte(Stream dte)
{
    private static readonly string[] Urcs = ["+QIURC:", "+QIOPEN:", "+QSSLURC:", "+QSSLOPEN:"];

    private readonly AtFrameReader _frames = new(dte);

    /// <summary>Called with each URC, its data behind it.</summary>
    public Action<AtFrame>? Urc { get; set; }

    /// <summary>Sends a command and waits for its final result.</summary>
    /// <returns>The frames before it; the last one is the result.</returns>
    public async Task<IReadOnlyList<AtFrame>> CommandAsync(string line, CancellationToken cancellationToken = default)
    {
        await WriteLineAsync(line, cancellationToken);
        var frames = new List<AtFrame>();
        do
            frames.Add(await NextAsync(cancellationToken));
        while (!IsFinal(frames[^1]));
        return frames;
    }

    /// <summary>Sends data by AT+QISEND.</summary>
    /// <returns>True for SEND OK, false for SEND FAIL.</returns>
    /// <exception cref="InvalidOperationException">Anything else came.</exception>
    public Task<bool> SendAsync(int id, ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        SendAsync("AT+QISEND", id, data, cancellationToken);

    /// <summary>The same by AT+QSSLSEND.</summary>
    public Task<bool> SendSecureAsync(int id, ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        SendAsync("AT+QSSLSEND", id, data, cancellationToken);

    private async Task<bool> SendAsync(string command, int id, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        await WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{command}={id},{data.Length}"), cancellationToken);
        var prompt = await NextAsync(cancellationToken);
        if (!prompt.IsPrompt)
            throw new InvalidOperationException($"a prompt was expected, not {prompt.Line}");
        await dte.WriteAsync(data, cancellationToken);
        return (await NextAsync(cancellationToken)).Line switch
        {
            "SEND OK" => true,
            "SEND FAIL" => false,
            var other => throw new InvalidOperationException($"the send ended with {other}"),
        };
    }

    /// <summary>Reads up to 1500 bytes by AT+QIRD; empty where there are none.</summary>
    public Task<ReadOnlyMemory<byte>> ReadAsync(int id, CancellationToken cancellationToken = default) => ReadAsync("AT+QIRD", id, cancellationToken);

    /// <summary>The same by AT+QSSLRECV.</summary>
    public Task<ReadOnlyMemory<byte>> ReadSecureAsync(int id, CancellationToken cancellationToken = default) =>
        ReadAsync("AT+QSSLRECV", id, cancellationToken);

    private async Task<ReadOnlyMemory<byte>> ReadAsync(string command, int id, CancellationToken cancellationToken)
    {
        var frames = await CommandAsync(string.Create(CultureInfo.InvariantCulture, $"{command}={id},1500"), cancellationToken);
        return frames.Count == 2 ? frames[0].Data : throw new InvalidOperationException($"the read ended with {frames[^1].Line}");
    }

    /// <summary>Waits for a URC.</summary>
    public async Task WaitForUrcAsync(CancellationToken cancellationToken = default)
    {
        var frame = await _frames.ReadAsync(cancellationToken);
        if (!IsUrc(frame))
            throw new InvalidOperationException($"a URC was expected, not {frame.Line}");
        Urc?.Invoke(frame);
    }

    private static bool IsUrc(AtFrame frame) => Urcs.Any(urc => frame.Line.StartsWith(urc, StringComparison.Ordinal));

    private static bool IsFinal(AtFrame frame) => frame.Line is "OK" or "ERROR" or "CONNECT" or "SEND OK" or "SEND FAIL" or "NO CARRIER";

    private ValueTask WriteLineAsync(string line, CancellationToken cancellationToken) =>
        dte.WriteAsync(Encoding.Latin1.GetBytes(line + "\r"), cancellationToken);

    private async ValueTask<AtFrame> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await _frames.ReadAsync(cancellationToken);
            if (!IsUrc(frame))
                return frame;
            Urc?.Invoke(frame);
        }
    }
}
