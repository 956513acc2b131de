using System.Buffers;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>What the DTE typed behind the prompt.</summary>
/// <param name="Data">The bytes; empty unless the input ended in order.</param>
/// <param name="IsCancelled">ESC ended the input.</param>
/// <param name="IsOverlong">More than the command takes was typed before Ctrl-Z; all of it is dropped.</param>
internal readonly record struct PromptInput(ReadOnlyMemory<byte> Data, bool IsCancelled, bool IsOverlong);

/// <summary>How a prompt takes its input.</summary>
/// <param name="MaximumLength">Most bytes before Ctrl-Z.</param>
/// <param name="ExactLength">Number of bytes that end the input by themselves, every value allowed; null = Ctrl-Z or ESC ends it.</param>
/// <param name="Echo">False to suppress the echo even under ATE1 (AT+QISDE=0).</param>
internal sealed record PromptRequest(int MaximumLength, int? ExactLength, bool Echo);

/// <summary>The text prompt: <c>&gt; </c>, then bytes up to Ctrl-Z, ESC or a count (at-engine.md 7).</summary>
internal sealed class PromptMode(ModemPort port, PromptRequest request, Action<PromptInput> done) : IPortMode
{
    private const byte ControlZ = 0x1A;
    private const byte Escape = 0x1B;

    private readonly ArrayBufferWriter<byte> _typed = new(Math.Min(request.ExactLength ?? 256, request.MaximumLength));
    private bool _isOverlong;
    private bool _mayBeginWithLineFeed = port.IsLineFeedDue;

    public bool LetsUrcsPass => false;

    public int Receive(ReadOnlySpan<byte> input)
    {
        if (_mayBeginWithLineFeed)
        {
            _mayBeginWithLineFeed = false;
            if (input[0] == '\n')
                return 1;
        }
        return request.ExactLength is { } length ? TakeCounted(input, length) : TakeUntilEnd(input);
    }

    private int TakeCounted(ReadOnlySpan<byte> input, int length)
    {
        var take = Math.Min(input.Length, length - _typed.WrittenCount);
        Take(input[..take]);
        if (_typed.WrittenCount == length)
            done(new PromptInput(_typed.WrittenMemory, false, false));
        return take;
    }

    private int TakeUntilEnd(ReadOnlySpan<byte> input)
    {
        var end = input.IndexOfAny(ControlZ, Escape);
        Take(end < 0 ? input : input[..end]);
        if (end < 0)
            return input.Length;
        if (input[end] == Escape)
            done(new PromptInput(default, true, false));
        else
            done(new PromptInput(_isOverlong ? default : _typed.WrittenMemory, false, _isOverlong));
        return end + 1;
    }

    private void Take(ReadOnlySpan<byte> data)
    {
        if (request.Echo && port.Settings.Echo)
            port.Output.Write(data);
        _isOverlong |= _typed.WrittenCount + data.Length > request.MaximumLength;
        if (!_isOverlong)
            _typed.Write(data);
    }
}
