using System.Buffers;
using System.Text;
using Ec20Emulator.Modem.Features.Multiplexer.Frames;
using Ec20Emulator.TestKit.Modems;

namespace Ec20Emulator.Modem.Tests.Multiplexer;

/// <summary>
/// A host that does what the page beside the multiplexer tells it to: repeat what is not answered within T2, N2 times; then open the channel
/// anew; then dial again. It counts what it had to do.
/// </summary>
internal sealed class PatientHost(TestModem modem, NoisyLine line)
{
    /// <summary>T2.</summary>
    private static readonly TimeSpan ControlTime = TimeSpan.FromMilliseconds(300);

    /// <summary>Once, and N2 = 3 times more.</summary>
    private const int Tries = 4;

    private const int MostDials = 20;
    private const byte TakesData = 0x0D;

    private readonly StringBuilder _text = new();
    private FrameDecoder _decoder = new(127);
    private bool _isText = true;
    private FrameType? _answer;

    public int Repeats { get; private set; }

    public int Reopenings { get; private set; }

    /// <summary>Times it closed the multiplexer down and started it again, the first start left out.</summary>
    public int Redials { get; private set; } = -1;

    /// <summary>One exchange, by whatever it takes.</summary>
    public async Task ExchangeAsync()
    {
        await SendStatusAsync();
        if (Redials >= 0)
        {
            if (await AskAsync())
                return;
            Reopenings++;
            if (await OpenAsync(1) && await AskAsync())
                return;
        }
        for (var dial = 0; dial < MostDials; dial++)
        {
            Redials++;
            if (await DialAsync() && await AskAsync())
                return;
        }
        Assert.Fail($"dialled {MostDials} times, and nobody answers");
    }

    private Task<bool> AskAsync() => TryAsync(
        () => SendAsync(1, FrameType.Uih, "AT+GMM\r"u8.ToArray()), () => _text.ToString().Contains("EC20F", StringComparison.Ordinal));

    private Task<bool> OpenAsync(int dlci) => TryAsync(() => SendAsync(dlci, FrameType.Sabm), () => _answer is FrameType.Ua);

    private Task SendStatusAsync() => SendAsync(0, FrameType.Uih, 0xE3, 0x05, 1 << 2 | 3, TakesData);

    /// <summary>Closes down what may still run, waits until a frame that was damaged is given up, and starts anew.</summary>
    private async Task<bool> DialAsync()
    {
        await SendAsync(0, FrameType.Uih, 0xC3, 0x01);
        await modem.AdvanceAsync(TimeSpan.FromSeconds(1.1));
        await SendAsync(0, FrameType.Uih, 0xC3, 0x01);
        if (!await TypeAsync("\rAT\r") || !await TypeAsync("AT+CMUX=0\r"))
            return false;
        (_decoder, _isText) = (new FrameDecoder(127), false);
        return await OpenAsync(0) && await OpenAsync(1);
    }

    private Task<bool> TypeAsync(string text)
    {
        _isText = true;
        return TryAsync(() => line.SendAsync(Encoding.Latin1.GetBytes(text)), () => _text.ToString().Contains("\r\nOK\r\n", StringComparison.Ordinal));
    }

    private async Task<bool> TryAsync(Func<Task> send, Func<bool> isAnswered)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (attempt > 0)
                Repeats++;
            await TakeAsync();
            _text.Clear();
            _answer = null;
            await send();
            await TakeAsync();
            if (isAnswered())
                return true;
            await modem.AdvanceAsync(ControlTime);
            await TakeAsync();
            if (isAnswered())
                return true;
            _decoder.GiveUp();
        }
        return false;
    }

    private async Task TakeAsync()
    {
        var came = await line.TakeAsync();
        if (_isText)
        {
            _text.Append(Encoding.Latin1.GetString(came));
            return;
        }
        _decoder.Append(came);
        while (_decoder.TryTake(out var frame))
        {
            if (frame.Type is FrameType.Uih && frame.Dlci == 1)
                _text.Append(Encoding.Latin1.GetString(frame.Data));
            else if (frame.Type is FrameType.Ua or FrameType.Dm)
                _answer = frame.Type;
        }
    }

    private async Task SendAsync(int dlci, FrameType type, params byte[] data)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, dlci, isAnswer: true, type, isFinal: type is FrameType.Sabm, data);
        await line.SendAsync(output.WrittenMemory.ToArray());
    }
}
