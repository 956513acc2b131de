using System.Buffers;
using System.Text;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;

namespace Ec20Emulator.TestKit.Lines;

/// <summary>
/// A host that has started the multiplexer on a line: each channel is a stream of its own. Frames are no longer than N1, and the modem's flow
/// control is heeded. Reads by itself, so that no channel holds another up.
/// </summary>
internal sealed class MuxLine : IAsyncDisposable
{
    private const byte ModemStatusCommand = 0xE3;
    private const byte ModemStatusResponse = 0xE1;
    private const byte FlowControl = 0x02;
    private const byte DtrAndRts = 0x0D;

    private readonly FrameDecoder _decoder = new(32767);
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Stream _line;
    private readonly int _frameSize;
    private readonly MuxStream[] _channels;
    private readonly Task _reading;

    private MuxLine(Stream line, int channels, int frameSize)
    {
        (_line, _frameSize) = (line, frameSize);
        _channels = [.. Enumerable.Range(0, channels + 1).Select(dlci => new MuxStream(this, dlci))];
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Longest information field that came.</summary>
    public int LongestFrame { get; private set; }

    /// <summary>A channel, 1 to their number.</summary>
    public MuxStream this[int dlci] => _channels[dlci];

    /// <summary>Starts the multiplexer on a line that talks AT without echo, and opens channels.</summary>
    /// <param name="line">The line.</param>
    /// <param name="channels">Number of channels.</param>
    /// <param name="frameSize">N1, bytes.</param>
    public static async Task<MuxLine> StartAsync(Stream line, int channels, int frameSize = 127)
    {
        await line.WriteAsync(Encoding.ASCII.GetBytes($"AT+CMUX=0,0,5,{frameSize}\r"));
        var answer = "";
        var buffer = new byte[64];
        while (!answer.EndsWith("OK\r\n", StringComparison.Ordinal))
            answer += Encoding.Latin1.GetString(buffer, 0, await line.ReadAsync(buffer));
        var mux = new MuxLine(line, channels, frameSize);
        for (var dlci = 0; dlci <= channels; dlci++)
        {
            await mux.SendAsync(dlci, FrameType.Sabm, default);
            await mux._channels[dlci].Opened;
        }
        return mux;
    }

    /// <summary>Says on a channel whether the host takes data; DTR and RTS stay on.</summary>
    public Task SendStatusAsync(int dlci, bool takesData) =>
        SendAsync(0, FrameType.Uih, new byte[] { ModemStatusCommand, 0x05, (byte)(dlci << 2 | 3), (byte)(DtrAndRts | (takesData ? 0 : FlowControl)) });

    /// <summary>Sends data on a channel.</summary>
    public async Task SendDataAsync(int dlci, ReadOnlyMemory<byte> data)
    {
        for (; !data.IsEmpty; data = data[Math.Min(_frameSize, data.Length)..])
            await SendAsync(dlci, FrameType.Uih, data[..Math.Min(_frameSize, data.Length)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _reading;
    }

    private async Task SendAsync(int dlci, FrameType type, ReadOnlyMemory<byte> data)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, dlci, isAnswer: true, type, isFinal: type is FrameType.Sabm, data.Span);
        await _writing.WaitAsync();
        try
        {
            await _line.WriteAsync(output.WrittenMemory);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _line.ReadAsync(buffer, _ended.Token) is > 0 and var count)
            {
                _decoder.Append(buffer.AsSpan(0, count));
                foreach (var answer in TakeFrames())
                    await SendAsync(0, FrameType.Uih, answer);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
        foreach (var channel in _channels)
            channel.End();
    }

    private List<byte[]> TakeFrames()
    {
        var answers = new List<byte[]>();
        while (_decoder.TryTake(out var frame))
        {
            LongestFrame = Math.Max(LongestFrame, frame.Data.Length);
            if (frame.Type is FrameType.Ua)
                _channels[frame.Dlci].Open();
            else if (frame.Type is FrameType.Uih && frame.Dlci > 0)
                _channels[frame.Dlci].Take(frame.Data);
            else if (frame.Data is [ModemStatusCommand, 0x05, var address, var status, ..])
            {
                _channels[address >> 2].TakesData((status & FlowControl) == 0);
                answers.Add([ModemStatusResponse, 0x05, address, status]);
            }
        }
        return answers;
    }
}
