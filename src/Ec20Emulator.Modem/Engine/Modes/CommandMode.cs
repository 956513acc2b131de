using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Engine.Modes;

/// <summary>Command state: bytes become command lines. URCs pass unless a line is half typed (at-engine.md 8, rule 3).</summary>
internal sealed class CommandMode : IPortMode
{
    /// <summary>How long a half-typed line holds URCs back, counted from its last byte.</summary>
    public static readonly TimeSpan HalfTypedPatience = TimeSpan.FromMilliseconds(500);

    private readonly ModemPort _port;
    private readonly Time.ModemTimer _patience;
    private bool _isLineFresh;
    private string _previousLine = "";
    private bool _endedWithTerminator;

    public CommandMode(ModemPort port, Time.Scheduler scheduler)
    {
        _port = port;
        _patience = scheduler.Timer(() =>
        {
            _isLineFresh = false;
            port.SendUrcs();
        });
    }

    public bool LetsUrcsPass => !(_isLineFresh && Lines.IsHalfTyped);

    /// <summary>The line being typed.</summary>
    public LineAssembler Lines { get; } = new();

    /// <summary>True where this DTE ends its lines with CR LF, so that the LF is never payload of what follows.</summary>
    public bool DteSendsLineFeeds { get; private set; }

    public int Receive(ReadOnlySpan<byte> input)
    {
        if (_endedWithTerminator && input[0] == '\n')
            DteSendsLineFeeds = true;
        _endedWithTerminator = false;
        Lines.Terminator = _port.Settings.Registers[3];
        Lines.EditCharacter = _port.Settings.Registers[5];
        var consumed = Lines.Accept(input, _port.Settings.Echo ? _port.Output : null, out var kind);
        if (kind is LineKind.None)
        {
            _isLineFresh = Lines.IsHalfTyped;
            if (_isLineFresh)
                _patience.Start(HalfTypedPatience);
        }
        else
        {
            _isLineFresh = false;
            _endedWithTerminator = kind is not LineKind.Repeat;
            if (_endedWithTerminator && consumed < input.Length && input[consumed] == '\n')
                DteSendsLineFeeds = true;
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
        _patience.Stop();
        _isLineFresh = false;
        DteSendsLineFeeds = false;
        _endedWithTerminator = false;
    }

    private void Run(LineKind kind)
    {
        if (kind is LineKind.TooLong)
        {
            _port.RejectLongLine();
            return;
        }
        if (kind is LineKind.Command)
            _previousLine = Lines.Text;
        _port.RunLine(_previousLine);
    }
}
