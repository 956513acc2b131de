using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Command state: bytes become command lines. URCs pass unless a line is half typed (at-engine.md 8, rule 3).</summary>
internal sealed class CommandMode(IModePort port, Time.Scheduler scheduler) : IPortMode
{
    /// <summary>How long a half-typed line holds URCs back, counted from its last byte.</summary>
    public static readonly TimeSpan HalfTypedPatience = TimeSpan.FromMilliseconds(500);

    private Time.ModemTimer? _patience;
    private bool _isLineFresh;
    private string _previousLine = "";
    private bool _endedWithTerminator;
    private bool _sendsLineFeeds;

    public bool LetsUrcsPass => !(_isLineFresh && Lines.IsHalfTyped);

    /// <summary>The line being typed.</summary>
    public LineAssembler Lines { get; } = new();

    /// <summary>True behind the CR of a DTE that has ended the line before with CR LF.</summary>
    public bool IsLineFeedDue => _sendsLineFeeds && _endedWithTerminator;

    public int Receive(ReadOnlySpan<byte> input)
    {
        if (_endedWithTerminator)
            _sendsLineFeeds = input[0] == '\n';
        _endedWithTerminator = false;
        Lines.Terminator = port.Settings.Registers[3];
        Lines.EditCharacter = port.Settings.Registers[5];
        var consumed = Lines.Accept(input, port.Settings.Echo ? port.Output : null, out var kind);
        if (kind is LineKind.None)
        {
            _isLineFresh = Lines.IsHalfTyped;
            if (_isLineFresh)
                (_patience ??= scheduler.Timer(LosePatience)).Start(HalfTypedPatience);
        }
        else
        {
            _isLineFresh = false;
            _endedWithTerminator = kind is not LineKind.Repeat;
            Run(kind);
        }
        return consumed;
    }

    public void DtrDropped(int action)
    {
    }

    /// <summary>A new DTE starts with an empty line.</summary>
    public void Forget()
    {
        Lines.Reset();
        _patience?.Stop();
        _isLineFresh = false;
        _sendsLineFeeds = false;
        _endedWithTerminator = false;
    }

    /// <summary>A data phase took over behind the last line: whether its LF came is not known here.</summary>
    public void DataPhaseBegins() => _endedWithTerminator = false;

    /// <summary>Power is gone: <c>A/</c> has nothing to repeat.</summary>
    public void ForgetPreviousLine() => _previousLine = "";

    private void LosePatience()
    {
        _isLineFresh = false;
        port.SendUrcs();
    }

    private void Run(LineKind kind)
    {
        if (kind is LineKind.TooLong)
        {
            port.RejectLongLine();
            return;
        }
        if (kind is LineKind.Command)
            _previousLine = Lines.Text;
        port.RunLine(_previousLine);
    }
}
