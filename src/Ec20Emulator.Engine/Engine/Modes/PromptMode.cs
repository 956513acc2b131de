using System.Buffers;
using Ec20Emulator.Modem.Engine.Time;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>What the DTE typed behind the prompt.</summary>
/// <param name="Data">The bytes; empty unless the input ended in order.</param>
/// <param name="IsCancelled">ESC ended the input.</param>
/// <param name="IsOverlong">More than the command takes was typed before Ctrl-Z; all of it is dropped.</param>
/// <param name="IsTimedOut">Nothing was typed for too long; what was is dropped.</param>
internal readonly record struct PromptInput(ReadOnlyMemory<byte> Data, bool IsCancelled, bool IsOverlong, bool IsTimedOut = false);

/// <summary>How a prompt takes its input.</summary>
/// <param name="MaximumLength">Most bytes before Ctrl-Z.</param>
/// <param name="ExactLength">Number of bytes that end the input by themselves, every value allowed; null = Ctrl-Z or ESC ends it.</param>
/// <param name="Echo">False to suppress the echo even under ATE1 (AT+QISDE=0).</param>
internal sealed record PromptRequest(int MaximumLength, int? ExactLength, bool Echo)
{
    /// <summary>Silence that ends the input; zero = none does.</summary>
    public TimeSpan IdleTimeout { get; init; }
}

/// <summary>The text prompt: <c>&gt; </c>, then bytes up to Ctrl-Z, ESC or a count (at-engine.md 7).</summary>
internal sealed class PromptMode : IPortMode, IDisposable
{
    private const byte ControlZ = 0x1A;
    private const byte Escape = 0x1B;

    private readonly IModePort _port;
    private readonly PromptRequest _request;
    private readonly Action<PromptInput> _done;
    private readonly ModemTimer? _idle;
    private readonly ArrayBufferWriter<byte> _typed;
    private bool _isOverlong;
    private bool _mayBeginWithLineFeed;

    public PromptMode(IModePort port, Scheduler scheduler, PromptRequest request, Action<PromptInput> done)
    {
        (_port, _request, _done) = (port, request, done);
        _typed = new ArrayBufferWriter<byte>(Math.Min(request.ExactLength ?? 256, request.MaximumLength));
        _mayBeginWithLineFeed = port.IsLineFeedDue;
        if (request.IdleTimeout > TimeSpan.Zero)
            _idle = scheduler.Timer(TimeOut);
        _idle?.Start(request.IdleTimeout);
    }

    public bool LetsUrcsPass => false;

    public int Receive(ReadOnlySpan<byte> input)
    {
        _idle?.Start(_request.IdleTimeout);
        if (_mayBeginWithLineFeed)
        {
            _mayBeginWithLineFeed = false;
            if (input[0] == '\n')
            {
                _port.Notice(HostMove.LineFeedBeforeData);
                return 1;
            }
        }
        return _request.ExactLength is { } length ? TakeCounted(input, length) : TakeUntilEnd(input);
    }

    public void Dispose() => _idle?.Dispose();

    private void TimeOut()
    {
        _port.Notice(HostMove.PromptLeftOpen);
        End(new PromptInput(default, false, false, true));
    }

    private void End(PromptInput input)
    {
        Dispose();
        _done(input);
    }

    private int TakeCounted(ReadOnlySpan<byte> input, int length)
    {
        var take = Math.Min(input.Length, length - _typed.WrittenCount);
        Take(input[..take]);
        if (_typed.WrittenCount < length)
            return take;
        if (LineClearing.IsSurplus(input[take..]))
            _port.Notice(HostMove.DataSurplus, input[take..]);
        End(new PromptInput(_typed.WrittenMemory, false, false));
        return take;
    }

    private int TakeUntilEnd(ReadOnlySpan<byte> input)
    {
        var end = input.IndexOfAny(ControlZ, Escape);
        Take(end < 0 ? input : input[..end]);
        if (end < 0)
            return input.Length;
        if (input[end] == Escape)
            End(new PromptInput(default, true, false));
        else
            End(new PromptInput(_isOverlong ? default : _typed.WrittenMemory, false, _isOverlong));
        return end + 1;
    }

    private void Take(ReadOnlySpan<byte> data)
    {
        if (_request.Echo && _port.Settings.Echo)
            _port.Output.Write(data);
        _isOverlong |= _typed.WrittenCount + data.Length > _request.MaximumLength;
        if (!_isOverlong)
            _typed.Write(data);
    }
}
