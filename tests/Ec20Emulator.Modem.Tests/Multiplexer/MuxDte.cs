using System.Buffers;
using System.Text;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

/// <summary>A DTE that has started the multiplexer on uart1, for what golden dialogues are too small for.</summary>
internal sealed class MuxDte
{
    private readonly FrameDecoder _decoder = new(32767);
    private readonly StringBuilder[] _received = [.. Enumerable.Range(0, 5).Select(_ => new StringBuilder())];

    private MuxDte(TestPort uart) => Uart = uart;

    /// <summary>The DTE on the UART.</summary>
    public TestPort Uart { get; }

    /// <summary>Starts the multiplexer and opens channels 0 to a number.</summary>
    public static async Task<MuxDte> StartAsync(TestModem modem, int channels, string command = "AT+CMUX=0")
    {
        await modem.Dte.OkAsync("AT+QURCCFG=\"urcport\",\"uart1\";+QCFG=\"urc/ri/other\",\"off\"");
        var dte = new MuxDte(await modem.AttachAsync(PortNames.Uart1));
        await dte.Uart.OkAsync(command);
        for (var dlci = 0; dlci <= channels; dlci++)
            await dte.SendAsync(dlci, FrameType.Sabm);
        await dte.TakeAsync();
        return dte;
    }

    /// <summary>Sends a frame.</summary>
    public async Task SendAsync(int dlci, FrameType type, params byte[] data)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, dlci, isAnswer: true, type, isFinal: type is FrameType.Sabm or FrameType.Disc, data);
        await Uart.Dte.WriteAsync(output.WrittenMemory);
    }

    /// <summary>Sends text on a channel, in frames of up to 100 bytes.</summary>
    public async Task SendTextAsync(int dlci, string text)
    {
        foreach (var piece in Encoding.Latin1.GetBytes(text).Chunk(100))
            await SendAsync(dlci, FrameType.Uih, piece);
    }

    /// <summary>Sends a modem status: lines and flow control.</summary>
    public Task SendStatusAsync(int dlci, byte status) => SendAsync(0, FrameType.Uih, 0xE3, 0x05, (byte)(dlci << 2 | 3), status);

    /// <summary>Takes what has come on all channels.</summary>
    public async Task TakeAsync()
    {
        _decoder.Append(Encoding.Latin1.GetBytes(await Uart.TakeAllAsync()));
        while (_decoder.TryTake(out var frame))
        {
            if (frame.Type is FrameType.Uih)
                _received[frame.Dlci].Append(Encoding.Latin1.GetString(frame.Data));
            else
                _received[frame.Dlci].Append('<').Append(frame.Type).Append('>');
        }
        Assert.That(_decoder.Fault, Is.Null);
    }

    /// <summary>What came on a channel since it was asked last; other types of frame as their names.</summary>
    public async Task<string> ReadAsync(int dlci)
    {
        await TakeAsync();
        var text = _received[dlci].ToString();
        _received[dlci].Clear();
        return text;
    }

    /// <summary>Reads a channel until a text has come; real servers take their time.</summary>
    public async Task<string> ReadUntilAsync(int dlci, string end)
    {
        var text = "";
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!text.EndsWith(end, StringComparison.Ordinal))
        {
            patience.Token.ThrowIfCancellationRequested();
            text += await ReadAsync(dlci);
            await Task.Yield();
        }
        return text;
    }
}
